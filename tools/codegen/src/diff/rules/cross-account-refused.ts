import type { OperationRule } from '../rule.ts';

export const crossAccountRefused: OperationRule = {
  scope: 'operation',
  code: 'cross-account-refused',
  title: 'Keys of other accounts can no longer be named',
  affects: 'clients',
  why: 'Clients name them.',
  find: ({ old, new: now }) =>
    old.crossAccount && !now.crossAccount
      ? [
          {
            message: `${now.name} no longer takes keys of other accounts`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
