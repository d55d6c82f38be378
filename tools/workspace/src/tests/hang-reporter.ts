/**
 * A reporter for vitest that ends the worker of a test file which does not come to an end: no time limit of a test reaches a
 * file that blocks its own thread, and the run would wait for ever. What the worker was waiting for is told, and the file is
 * written down for `run-tests.ts`, which runs it again. Settings come by the environment: minutes that a file may take, and
 * the path of that list.
 */
import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { descendants, killAll } from './process-tree.ts';

export const minutesVariable = 'TRENT_TEST_FILE_MINUTES';
export const listVariable = 'TRENT_HUNG_TEST_FILES';

export default class HangReporter implements Reporter {
  readonly #running = new Map<string, NodeJS.Timeout>();

  onTestModuleQueued({ moduleId }: TestModule): void {
    const minutes = Number(process.env[minutesVariable]);
    const timer = setTimeout(() => this.#end(moduleId, minutes), minutes * 60_000);
    this.#running.set(moduleId, timer.unref());
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    clearTimeout(this.#running.get(moduleId));
    this.#running.delete(moduleId);
  }

  #end(moduleId: string, minutes: number): void {
    const workers = descendants(process.pid).filter(
      ({ parent, command }) => parent === process.pid && command.includes('vitest/dist/workers/'),
    );
    const doomed = workers.flatMap((worker) => [worker, ...descendants(worker.pid)]);
    const tree = doomed.map(
      ({ pid, parent, state, command }) => `  ${pid} of ${parent} ${state} ${command}`,
    );
    process.stderr.write(
      `\n${moduleId} has not ended after ${minutes} minutes: ended now, with its processes\n${tree.join('\n')}\n`,
    );
    // Which worker has which file is not known from here: all that run end, and run again.
    for (const [file, timer] of this.#running) {
      clearTimeout(timer);
      appendFileSync(process.env[listVariable]!, `${file}\n`);
    }
    this.#running.clear();
    killAll(doomed);
  }
}
