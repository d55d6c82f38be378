import type { OperationRule } from '../rule.ts';

export const retryNarrowed: OperationRule = {
  scope: 'operation',
  code: 'retry-narrowed',
  title: 'An operation is no longer read-only or idempotent',
  affects: 'clients',
  why: 'Clients send it again after a lost answer.',
  find: ({ old, new: now }) =>
    (old.retry.idempotent && !now.retry.idempotent) || (old.retry.readOnly && !now.retry.readOnly)
      ? [
          {
            message: `${now.name} may no longer be sent again`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
