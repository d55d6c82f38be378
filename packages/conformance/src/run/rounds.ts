import type { Step } from '../format/step.ts';
import { evaluate } from '../values/evaluate.ts';
import type { JsonObject } from '../values/json.ts';
import { seededBytes } from '../values/random-bytes.ts';
import type { Scope } from '../values/scope.ts';

/** One request of a step. */
export interface Round {
  readonly number: number;
  readonly scope: Scope;
}

/**
 * The requests of a step: every combination of its `each`, so many times as `repeat` says. Each has random bytes of its
 * own, which depend on nothing but the seed, the case and its place. Throws as `evaluate` does.
 */
export function roundsOf(step: Step, scope: Scope, seed: number, caseId: string): readonly Round[] {
  const now = Math.floor(Date.now() / 1_000);
  return combine(step, scope)
    .flatMap((each) => Array.from({ length: step.repeat ?? 1 }, () => each))
    .map((each, number) => ({
      number,
      scope: scope.with({ each, now }, seededBytes(seed, `${caseId}/${step.id}/${number}`)),
    }));
}

function combine({ each = {} }: Step, scope: Scope): readonly JsonObject[] {
  return Object.entries(each).reduce<readonly JsonObject[]>(
    (combinations, [name, values]) =>
      combinations.flatMap((combination) =>
        values.map((value) => ({ ...combination, [name]: evaluate(value, scope) })),
      ),
    [{}],
  );
}
