import type { KeyGuard, OperationGuard } from '@trent/server-runtime';
import type { Change } from '../mutant.ts';
import { isAt } from './operations.ts';
import type { Where } from './operations.ts';

export function changeGuard(
  where: Where,
  change: (guard: OperationGuard) => OperationGuard,
): Change {
  return { rules: (guard) => (isAt(where, guard.operation) ? change(guard) : guard) };
}

/** What is asked of each KMS key that the operations name. */
export function changeKeyGuard(where: Where, change: (key: KeyGuard) => KeyGuard): Change {
  return changeGuard(where, (guard) => ({ ...guard, keys: guard.keys.map(change) }));
}

/** The operations answer a key state by this name of `spec/kms/answers.yaml`, or `allowed`. */
export function answerState(where: Where, state: string, answer: string): Change {
  return changeKeyGuard(where, (key) => ({ ...key, states: { ...key.states, [state]: answer } }));
}

export function allowState(where: Where, state: string): Change {
  return answerState(where, state, 'allowed');
}

export function withoutCheck(where: Where, check: string): Change {
  return changeGuard(where, (guard) => ({
    ...guard,
    checks: guard.checks.filter((name) => name !== check),
  }));
}
