import type { OperationRule } from '../rule.ts';

export const errorAdded: OperationRule = {
  scope: 'operation',
  code: 'error-added',
  title: 'An operation may answer a further error',
  affects: 'nobody',
  why: 'Codes of errors are an open set for clients.',
  find: ({ old, new: now }) =>
    now.errors
      .filter((code) => !old.errors.includes(code))
      .map((code) => ({
        message: `${now.name} may answer ${code}`,
        old: old.position,
        new: now.position,
      })),
};
