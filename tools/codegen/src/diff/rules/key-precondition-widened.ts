import { narrowed } from '../key-preconditions.ts';
import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const keyPreconditionWidened: OperationRule = {
  scope: 'operation',
  code: 'key-precondition-widened',
  title: 'More keys can be used: any usage, or more specs',
  affects: 'servers',
  why: 'Servers refused them.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      narrowed(now, old).map((one) => ({
        message: `${where}: no longer ${one}`,
        old: old.position,
        new: now.position,
      })),
    ),
};
