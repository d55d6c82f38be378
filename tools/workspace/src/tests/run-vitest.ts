import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { endOf } from '../child-end.ts';
import { environment, root } from '../workspace.ts';
import { descendants, killAll } from './process-tree.ts';

/** From the report to the end of the process, in milliseconds: nothing is left to be done then. */
const graceMs = 60_000;

/**
 * Runs vitest in the root, its output given to `show` as it comes, or to the terminal that there is. Resolves with its exit
 * code, 128 + n after signal n. One that has written its report and does not end is ended; what it leaves behind cannot keep
 * hold of this program's own output.
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
  const watch = setInterval(() => {
    const written = statSync(reportFile, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined || Date.now() - written < graceMs) return;
    clearInterval(watch);
    process.stderr.write('vitest has written its report and does not end: ended now\n');
    killAll(descendants(process.pid));
  }, 5_000);
  const exitCode = await endOf(child, (reason) =>
    process.stderr.write(`cannot start vitest: ${reason}\n`),
  );
  clearInterval(watch);
  return exitCode;
}
