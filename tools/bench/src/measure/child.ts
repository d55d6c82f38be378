import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of this package that runs in its own process, so that two measured sides share no event loop. */
export interface RunningChild {
  /** Its first line of output, parsed as JSON. */
  readonly ready: unknown;
  stop(): Promise<void>;
}

/** Starts a program that prints one JSON line when it is ready and then runs until it is stopped. */
export async function startChild(
  program: URL,
  args: readonly string[] = [],
): Promise<RunningChild> {
  const child = spawn(process.execPath, [program.pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await firstLine(child, program);
  return { ready: JSON.parse(ready) as unknown, stop: () => stopChild(child) };
}

/** Runs a program to its end and returns the JSON it printed. */
export async function runChild(program: URL, args: readonly string[]): Promise<unknown> {
  const running = await startChild(program, args);
  await running.stop();
  return running.ready;
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
