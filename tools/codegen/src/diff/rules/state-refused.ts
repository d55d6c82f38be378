import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const stateRefused: OperationRule = {
  scope: 'operation',
  code: 'state-refused',
  title: 'A key state refuses that allowed',
  affects: 'clients',
  why: 'Clients call in that state.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      [...now.states]
        .filter(([state, answer]) => answer !== 'allowed' && old.states.get(state) === 'allowed')
        .map((one) => ({
          message: `${where}: ${one[0]} is refused (${one[1]})`,
          old: old.position,
          new: now.position,
        })),
    ),
};
