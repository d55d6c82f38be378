import type { Case } from '../format/case.ts';
import type { Outcome } from './outcome.ts';
import { runCase } from './run-case.ts';
import type { Session } from './session.ts';

/**
 * Runs cases in the order given, so many at a time. Gives their outcomes by id, whatever the order; `told` hears of each as
 * it ends, and after one that `isEnough` no other is begun.
 */
export async function runCases(
  session: Session,
  cases: readonly Case[],
  jobs: number,
  told: (outcome: Outcome) => void = () => {},
  isEnough: (outcome: Outcome) => boolean = () => false,
): Promise<readonly Outcome[]> {
  const queue = [...cases];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const outcome = await runCase(session, one);
      outcomes.push(outcome);
      told(outcome);
      if (isEnough(outcome)) queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return outcomes.sort((one, other) => (one.id < other.id ? -1 : 1));
}
