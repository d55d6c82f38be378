import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const peakMemory = new URL('peak-memory.mjs', import.meta.url).href;

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Measured {
  /** Wall time, start of the process included. */
  readonly milliseconds: number;
  /** Of the process itself, null where it is none of Node's. */
  readonly peakMiB: number | null;
}

/**
 * Runs a command to its end and tells its wall time, process start included, as its users wait for it. Throws with what the command printed where it exits with another status than 0.
 */
export async function timeWholeProcess(command: Command): Promise<Measured> {
  const peakFile = join(tmpdir(), `trent-bench-peak-${process.pid}`);
  await rm(peakFile, { force: true });
  const started = performance.now();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--import ${peakMemory}`, TRENT_BENCH_PEAK: peakFile },
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const elapsed = performance.now() - started;
  if (code !== 0) {
    throw new Error(
      `${command.file} ${command.args.join(' ')} ended with ${code}:\n${Buffer.concat(output).toString()}`,
    );
  }
  const peaks = await readFile(peakFile, 'utf8').catch(() => '');
  await rm(peakFile, { force: true });
  // A command that starts others: the largest counts.
  const kib = peaks.split('\n').filter(Boolean).map(Number);
  return { milliseconds: elapsed, peakMiB: kib.length === 0 ? null : Math.max(...kib) / 1024 };
}
