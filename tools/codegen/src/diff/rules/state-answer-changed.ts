import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const stateAnswerChanged: OperationRule = {
  scope: 'operation',
  code: 'state-answer-changed',
  title: 'A key state refuses with another answer',
  affects: 'clients',
  why: 'Clients act upon it.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      [...now.states]
        .filter(
          ([state, answer]) =>
            answer !== 'allowed' &&
            old.states.get(state) !== 'allowed' &&
            old.states.get(state) !== answer,
        )
        .map((one) => ({
          message: `${where}: ${one[0]} is refused with ${one[1]}`,
          old: old.position,
          new: now.position,
        })),
    ),
};
