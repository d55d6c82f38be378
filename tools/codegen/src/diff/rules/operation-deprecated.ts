import type { OperationRule } from '../rule.ts';

export const operationDeprecated: OperationRule = {
  scope: 'operation',
  code: 'operation-deprecated',
  title: 'An operation is deprecated, or no longer',
  affects: 'nobody',
  why: 'It works as before.',
  find: ({ old, new: now }) =>
    old.deprecated !== now.deprecated
      ? [
          {
            message: `${now.name} is ${now.deprecated ? 'deprecated' : 'no longer deprecated'}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
