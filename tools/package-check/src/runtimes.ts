import { join } from 'node:path';
import { run } from './run.ts';
import { toolchain } from './toolchains.ts';

export const nodeVersions: readonly number[] = [20, 22, 24, 26];

/** For calls, and for what the environment and the files of a machine say of them. */
const denoRights = ['--allow-net', '--allow-env', '--allow-read', '--allow-sys'];

/** Deno and Bun: package of the program -> how to run a module with it. */
const others: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Deno: ['@deno/linux-x64-glibc', 'deno', 'run', '--no-remote', ...denoRights],
  Bun: ['@oven/bun-linux-x64', 'bin/bun', 'run'],
};

/** Everything that a module can be run with by `runOn`. */
export const runtimes: readonly string[] = [
  ...nodeVersions.map((major) => `Node ${major}`),
  ...Object.keys(others),
];

/** Program and first arguments; `undefined` where there is none for this platform. */
export function commandOf(runtime: string): readonly [string, ...string[]] | undefined {
  const [, major] = /^Node (\d+)$/.exec(runtime) ?? [];
  if (major !== undefined && process.versions.node.startsWith(`${major}.`)) {
    return [process.execPath];
  }
  const [name = '', program = '', ...args] =
    major === undefined ? (others[runtime] ?? []) : [`node-${major}`, 'bin/node'];
  const folder = toolchain(name);
  return folder === undefined ? undefined : [join(folder, program), ...args];
}

/** Runs a module of the packed project: its output, or a sentence why there is none. */
export async function runOn(
  runtime: string,
  module: string,
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const command = commandOf(runtime);
  if (command === undefined) return notAvailable(runtime);
  const [program, ...args] = command;
  const { code, output } = await run(program, [...args, module], project, env);
  return code === 0 ? output.trim() : `exit code ${code}\n${output}`;
}

/** What `runOn` answers where a runtime has no program for this platform. */
export function notAvailable(runtime: string): string {
  return `${runtime}: not available on this platform`;
}
