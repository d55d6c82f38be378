import { join } from 'node:path';
import { run } from './run.ts';
import { toolchain } from './toolchains.ts';

export const nodeVersions: readonly number[] = [20, 22, 24, 26];

/** The program of a Node version; `undefined` where there is none for this platform. */
export function nodeOf(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = toolchain(`node-${major}`);
  return folder === undefined ? undefined : join(folder, 'bin/node');
}

/** Runs a module of the packed project on a Node version: its output, or a sentence why there is none. */
export async function runOn(major: number, module: string, project: string): Promise<string> {
  const node = nodeOf(major);
  if (node === undefined) return `Node ${major}: not available on this platform`;
  const { code, output } = await run(node, [module], project);
  return code === 0 ? output.trim() : `exit code ${code}\n${output}`;
}
