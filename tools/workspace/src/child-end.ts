import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** From the end of a process to the end of its output, in milliseconds. */
const lingerMs = 5_000;

/**
 * Resolves once a process has ended and what it wrote has come: with its exit code, 128 + n after signal n, 3 where it could
 * not be started, which `cannotStart` is told. A process that it has left behind may hold its output open for ever, and is not
 * waited for. Never rejects.
 */
export async function endOf(
  child: ChildProcess,
  cannotStart: (reason: string) => void,
): Promise<number> {
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      cannotStart(error.message);
      resolve(3);
    });
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    );
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const exitCode = await ended;
  await Promise.race([closed, sleep(lingerMs, undefined, { ref: false })]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return exitCode;
}
