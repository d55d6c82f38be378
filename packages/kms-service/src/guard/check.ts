import type { OperationGuard } from '@trent/server-runtime';
import type { Invocation } from './invocation.ts';

/** One check of one request: throws ServiceError where it refuses. A promise only where it has to wait. */
export type Check = (invocation: Invocation) => void | Promise<void>;

/** Makes the checks of one kind for an operation, from its row of the guard table. */
export type CheckMaker = (guard: OperationGuard) => readonly Check[];

/** Runs checks one after the other until one refuses. */
export function runChecks(
  checks: readonly Check[],
  invocation: Invocation,
  from = 0,
): void | Promise<void> {
  for (let position = from; position < checks.length; position += 1) {
    const pending = checks[position]!(invocation);
    if (pending !== undefined) {
      return pending.then(() => runChecks(checks, invocation, position + 1));
    }
  }
}
