import type { OperationRule } from '../rule.ts';

export const errorRemoved: OperationRule = {
  scope: 'operation',
  code: 'error-removed',
  title: 'An operation no longer answers an error',
  affects: 'servers',
  why: 'Servers must not answer it any more.',
  find: ({ old, new: now }) =>
    old.errors
      .filter((code) => !now.errors.includes(code))
      .map((code) => ({
        message: `${now.name} no longer answers ${code}`,
        old: old.position,
        new: now.position,
      })),
};
