import type { OperationRule } from '../rule.ts';

export const retryWidened: OperationRule = {
  scope: 'operation',
  code: 'retry-widened',
  title: 'An operation is read-only or idempotent now',
  affects: 'servers',
  why: 'Servers must stand being asked twice.',
  find: ({ old, new: now }) =>
    (!old.retry.idempotent && now.retry.idempotent) || (!old.retry.readOnly && now.retry.readOnly)
      ? [{ message: `${now.name} may be sent again`, old: old.position, new: now.position }]
      : [],
};
