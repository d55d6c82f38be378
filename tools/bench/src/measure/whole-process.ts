import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const processCost = new URL('process-cost.mjs', import.meta.url).href;

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
  /** CPU time of it and of those it started, null where none is Node's: what other load of the machine changes least. */
  readonly cpuMilliseconds: number | null;
}

/**
 * Runs a command to its end and tells its wall time, process start included, as its users wait for it. Throws with what the command printed where it exits with another status than 0.
 */
export async function timeWholeProcess(command: Command): Promise<Measured> {
  const costFile = join(tmpdir(), `trent-bench-cost-${process.pid}`);
  await rm(costFile, { force: true });
  const started = performance.now();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--import ${processCost}`, TRENT_BENCH_COST: costFile },
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
  const lines = await readFile(costFile, 'utf8').catch(() => '');
  await rm(costFile, { force: true });
  const costs = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { peakKiB: number; cpuMicros: number });
  if (costs.length === 0) return { milliseconds: elapsed, peakMiB: null, cpuMilliseconds: null };
  return {
    milliseconds: elapsed,
    // A command that starts others: the largest counts.
    peakMiB: Math.max(...costs.map(({ peakKiB }) => peakKiB)) / 1024,
    cpuMilliseconds: costs.reduce((sum, { cpuMicros }) => sum + cpuMicros, 0) / 1000,
  };
}
