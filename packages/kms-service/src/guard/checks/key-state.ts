import type { CheckMaker } from '../check.ts';
import { forEachKey } from '../for-each-key.ts';
import { answerNamed, refusal } from '../refusal.ts';

/** Whether the state of the key allows the operation. */
export const keyState: CheckMaker = (guard) =>
  forEachKey(guard, ({ states }) => {
    const answers = new Map(Object.entries(states));
    for (const answer of answers.values()) if (answer !== 'allowed') answerNamed(answer);
    return (key) => {
      const answer = answers.get(key.facts.state);
      if (answer === 'allowed') return;
      if (answer === undefined) {
        throw new Error(`${guard.operation} has no answer for the key state ${key.facts.state}`);
      }
      throw refusal(answer, { arn: key.arn });
    };
  });
