import { algorithmsOf, defaultAlgorithm } from '../../keys/key-spec.ts';
import type { CheckMaker } from '../check.ts';
import { forEachKey } from '../for-each-key.ts';
import { refusal } from '../refusal.ts';

/** Whether keys of this spec have the algorithm that the request asks for. */
export const algorithm: CheckMaker = (guard) =>
  forEachKey(guard, ({ algorithm: member, algorithmAnswer }) => {
    if (typeof member !== 'string' || typeof algorithmAnswer !== 'string') return null;
    return (key, invocation) => {
      const asked = (invocation.member(member) ?? defaultAlgorithm) as string;
      const { spec, usage } = key.facts;
      if (algorithmsOf(spec, usage).includes(asked)) return;
      throw refusal(algorithmAnswer, { arn: key.arn, algorithm: asked, spec });
    };
  });
