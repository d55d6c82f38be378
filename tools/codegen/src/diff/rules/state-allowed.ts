import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const stateAllowed: OperationRule = {
  scope: 'operation',
  code: 'state-allowed',
  title: 'A key state allows that refused',
  affects: 'servers',
  why: 'Servers refused it.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      [...now.states]
        .filter(([state, answer]) => answer === 'allowed' && old.states.get(state) !== 'allowed')
        .map((one) => ({
          message: `${where}: ${one[0]} is allowed`,
          old: old.position,
          new: now.position,
        })),
    ),
};
