import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment, root } from '../workspace.ts';
import { descendants, killAll } from './process-tree.ts';

/** From the report to the end of the process, in milliseconds: nothing is left to be done then. */
const graceMs = 60_000;

/**
 * Runs vitest in the root, its output given to `show` as it comes, or to the terminal that there is. Resolves with its exit code, 128 + n after signal n. One that has
 * written its report and does not end is ended; what it leaves behind cannot keep hold of this program's own output.
 */
export async function runVitest(
  vitestArguments: readonly string[],
  reportFile: string,
  variables: Readonly<Record<string, string>>,
  show: ((chunk: Buffer) => void) | null,
): Promise<number> {
  const child = spawn('vitest', ['run', ...vitestArguments], {
    cwd: root,
    env: { ...environment(), ...variables },
    stdio: show === null ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [child.stdout, child.stderr]) output?.on('data', show ?? (() => {}));
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`cannot start vitest: ${error.message}\n`);
      resolve(3);
    });
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    );
  });
  const closed = once(child, 'close');
  const watch = setInterval(() => {
    const written = statSync(reportFile, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined || Date.now() - written < graceMs) return;
    clearInterval(watch);
    process.stderr.write('vitest has written its report and does not end: ended now\n');
    killAll(descendants(process.pid));
  }, 5_000);
  const exitCode = await ended;
  clearInterval(watch);
  // What was written before the end is still on its way; a process left behind may hold the other end for ever.
  await Promise.race([closed, sleep(2_000, undefined, { ref: false })]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return exitCode;
}
