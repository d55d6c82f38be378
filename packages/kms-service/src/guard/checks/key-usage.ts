import type { CheckMaker } from '../check.ts';
import { forEachKey } from '../for-each-key.ts';
import { refusal } from '../refusal.ts';

/** What the key is for. */
export const keyUsage: CheckMaker = (guard) =>
  forEachKey(guard, ({ usage }) => {
    if (usage === null) return null;
    return (key) => {
      if (key.facts.usage === usage) return;
      throw refusal('key-usage', {
        arn: key.arn,
        usage: key.facts.usage,
        operation: guard.operation,
      });
    };
  });
