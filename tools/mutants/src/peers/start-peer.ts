import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Peer } from './peer.ts';
import { NotPossible } from './run-program.ts';

export interface RunningPeer {
  readonly url: string;
  stop(): Promise<void>;
}

const patienceSeconds = 60;

/** Starts an installed peer on a free port of this machine and resolves once it answers. Throws NotPossible. */
export async function startPeer(peer: Peer): Promise<RunningPeer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'trent-peer-'));
  const { arguments: programArguments, environment } = peer.start(port, folder);
  const child = spawn(peer.program, programArguments, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < patienceSeconds * 10; waited += 1) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return { url, stop };
    await sleep(100);
  }
  await stop();
  throw new NotPossible(`${peer.name} did not answer on ${url}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'POST', body: '{}' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
