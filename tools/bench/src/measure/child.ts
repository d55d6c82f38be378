import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';

/** A program of this package that runs in its own process, so that two measured sides share no event loop. */
export interface RunningChild {
  /** Its first line of output, parsed as JSON. */
  readonly ready: unknown;
  stop(): Promise<void>;
}

/**
 * Starts a program that prints one JSON line when it is ready and then runs until it is stopped; on the processor with
 * this number, where one is given and the machine has it and a way to say so.
 */
export async function startChild(
  program: URL,
  args: readonly string[] = [],
  processor?: number,
): Promise<RunningChild> {
  const command = [...pinnedTo(processor), process.execPath, program.pathname, ...args];
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = await firstLine(child, program);
  return { ready: JSON.parse(ready) as unknown, stop: () => stopChild(child) };
}

/** Runs a program to its end and returns the JSON it printed. */
export async function runChild(
  program: URL,
  args: readonly string[],
  processor?: number,
): Promise<unknown> {
  const running = await startChild(program, args, processor);
  await running.stop();
  return running.ready;
}

function pinnedTo(processor: number | undefined): readonly string[] {
  const taskset = '/usr/bin/taskset';
  return processor !== undefined && processor < availableParallelism() && existsSync(taskset)
    ? [taskset, '--cpu-list', `${processor}`]
    : [];
}

function firstLine(child: ChildProcess, program: URL): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  if (child.stdout === null) throw new Error('child has no stdout');
  createInterface(child.stdout).once('line', resolve);
  child.once('error', reject);
  child.once('exit', (code) =>
    reject(new Error(`${program.pathname} ended with ${code} before it was ready`)),
  );
  return promise;
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  return promise;
}
