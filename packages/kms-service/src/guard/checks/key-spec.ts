import type { CheckMaker } from '../check.ts';
import { forEachKey } from '../for-each-key.ts';
import { refusal } from '../refusal.ts';

/** Whether the operation works with keys of this spec. */
export const keySpec: CheckMaker = (guard) =>
  forEachKey(guard, ({ specs, specAnswer }) => {
    if (specs === null || specAnswer === null) return null;
    return (key) => {
      const { spec } = key.facts;
      if (specs.includes(spec)) return;
      throw refusal(specAnswer, { arn: key.arn, spec, operation: guard.operation });
    };
  });
