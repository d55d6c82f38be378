/** A process that hunts the mutants it is told, one after the other. */
import { loadSuite } from '@trent/conformance';
import { allMutants } from '../all.ts';
import { hunt } from './hunt.ts';
import type { Question } from './hunt-all.ts';

const suite = loadSuite();
const known = new Map(allMutants.map((mutant) => [mutant.id, mutant]));

process.on('message', (question: Question) => {
  void answer(question);
});

async function answer({ id, seed, isWhole }: Question): Promise<void> {
  const mutant = known.get(id);
  try {
    if (mutant === undefined) throw new Error(`there is no mutant ${id}`);
    process.send?.({ hunt: await hunt(mutant, suite, seed, isWhole) });
  } catch (error) {
    process.send?.({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
