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
          const found = await ask(worker, id, options.seed);
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

function ask(worker: ChildProcess, id: string, seed: number): Promise<Hunt> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`the worker ended with ${code} over ${id}`));
    worker.once('exit', onExit);
    worker.once('message', (message) => {
      worker.off('exit', onExit);
      const answer = message as Answer;
      if ('hunt' in answer) resolve(answer.hunt);
      else reject(new Error(`${answer.id}: ${answer.failure}`));
    });
    worker.send({ id, seed });
  });
}
