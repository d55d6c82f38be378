/** A process that hunts the mutants it is told, one after the other. */
import { loadSuite } from '@trent/conformance';
import { allMutants } from '../all.ts';
import { hunt } from './hunt.ts';

const suite = loadSuite();
const known = new Map(allMutants.map((mutant) => [mutant.id, mutant]));

process.on('message', (message: { readonly id: string; readonly seed: number }) => {
  void answer(message.id, message.seed);
});

async function answer(id: string, seed: number): Promise<void> {
  const mutant = known.get(id);
  try {
    if (mutant === undefined) throw new Error(`there is no mutant ${id}`);
    process.send?.({ hunt: await hunt(mutant, suite, seed) });
  } catch (error) {
    process.send?.({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
