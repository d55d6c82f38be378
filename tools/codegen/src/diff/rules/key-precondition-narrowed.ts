import { narrowed } from '../key-preconditions.ts';
import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const keyPreconditionNarrowed: OperationRule = {
  scope: 'operation',
  code: 'key-precondition-narrowed',
  title: 'Fewer keys can be used: another usage, or fewer specs',
  affects: 'clients',
  why: 'Clients use such keys.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      narrowed(old, now).map((one) => ({
        message: `${where}: ${one}`,
        old: old.position,
        new: now.position,
      })),
    ),
};
