import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Mutant } from '../mutant.ts';
import type { Hunt } from './hunt.ts';

type Answer = { readonly hunt: Hunt } | { readonly id: string; readonly failure: string };

/**
 * Hunts all of these, each against a server of its own, in so many processes. Rejects where a hunt could not be carried
 * out; `told` hears of each that was.
 */
export async function huntAll(
  mutants: readonly Mutant[],
  options: {
    readonly processes: number;
    readonly seed: number;
    /** Not until the first case that fails, but all of them. */
    readonly isWhole?: boolean;
    readonly told: (hunt: Hunt) => void;
  },
): Promise<readonly Hunt[]> {
  const queue = mutants.map(({ id }) => id);
  const hunts: Hunt[] = [];
  const workers = Array.from({ length: Math.min(options.processes, mutants.length) }, () =>
    fork(join(import.meta.dirname, 'worker.ts'), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
          const found = await ask(worker, {
            id,
            seed: options.seed,
            isWhole: options.isWhole === true,
          });
          hunts.push(found);
          options.told(found);
        }
      }),
    );
  } finally {
    for (const worker of workers) worker.kill();
  }
  return hunts;
}

export interface Question {
  readonly id: string;
  readonly seed: number;
  readonly isWhole: boolean;
}

function ask(worker: ChildProcess, question: Question): Promise<Hunt> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`the worker ended with ${code} over ${question.id}`));
    worker.once('exit', onExit);
    worker.once('message', (message) => {
      worker.off('exit', onExit);
      const answer = message as Answer;
      if ('hunt' in answer) resolve(answer.hunt);
      else reject(new Error(`${answer.id}: ${answer.failure}`));
    });
    worker.send(question);
  });
}
