import type { OperationRule } from '../rule.ts';

export const crossAccountAllowed: OperationRule = {
  scope: 'operation',
  code: 'cross-account-allowed',
  title: 'Keys of other accounts can be named',
  affects: 'servers',
  why: 'Servers refused them.',
  find: ({ old, new: now }) =>
    !old.crossAccount && now.crossAccount
      ? [
          {
            message: `${now.name} takes keys of other accounts`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
