import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(
  new URL('../../../packages/kms-server/bin/trent-kms.js', import.meta.url),
);

/** A `trent-kms serve` in a process of its own, as an operator runs it. */
export interface TrentProcess {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to its saying that it listens. */
  readonly startedInMs: number;
  /** The last 64 KiB that it wrote on standard error. */
  stderr(): string;
  /** Whether it has ended, for whatever reason. */
  readonly hasEnded: boolean;
  /** Resolves with how it ended: an exit code or a signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Resident memory in bytes; on Linux only. */
  residentBytes(): number;
  /** Sends a signal and resolves once it has ended. */
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const keptBytes = 65_536;

/**
 * Starts `trent-kms serve --port 0` with arguments, and resolves once it says that it listens. Rejects with what it wrote
 * on standard error where it ends before. It is killed where this process ends.
 */
export async function startTrentKms(programArguments: readonly string[]): Promise<TrentProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...programArguments], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.on('exit', killAtExit);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = `${stderr}${chunk.toString()}`.slice(-keptBytes);
  });
  const ended = once(child, 'close').then(([exitCode, signal]) => {
    process.off('exit', killAtExit);
    return (signal ?? exitCode) as number | NodeJS.Signals;
  });
  const url = await Promise.race([
    listening(child),
    ended.then((end) => Promise.reject(new Error(`trent-kms serve ended (${end}):\n${stderr}`))),
  ]);
  const pid = child.pid!;
  return {
    url,
    pid,
    startedInMs: performance.now() - startedAt,
    stderr: () => stderr,
    get hasEnded() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    ended,
    residentBytes: () => residentBytes(pid),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function listening(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let stdout = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    const url = /^listening on (https?:\S+)\n/m.exec(stdout)?.[1];
    if (url !== undefined) resolve(url);
  });
  return promise;
}

function residentBytes(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kib === undefined) throw new Error(`the system does not tell the memory of process ${pid}`);
  return Number(kib) * 1_024;
}
