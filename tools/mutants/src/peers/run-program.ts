import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Peer } from './peer.ts';

/** It is not possible here, and why. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

/** Throws NotPossible where what it is installed with is missing, or fails. */
export async function install(peer: Peer): Promise<void> {
  if (existsSync(peer.program)) return;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (!folders.some((folder) => existsSync(join(folder, peer.needs)))) {
    throw new NotPossible(`${peer.name} needs ${peer.needs}, which is not on PATH`);
  }
  for (const [program, ...programArguments] of peer.install) {
    const code = await run(program, programArguments, peer.installEnvironment ?? {});
    if (code !== 0)
      throw new NotPossible(`${program} ${programArguments.join(' ')} ended with ${code}`);
  }
}

function run(
  program: string,
  programArguments: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
