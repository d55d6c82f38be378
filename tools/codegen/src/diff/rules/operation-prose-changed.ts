import type { OperationRule } from '../rule.ts';

export const operationProseChanged: OperationRule = {
  scope: 'operation',
  code: 'operation-prose-changed',
  title: 'The prose of an operation reads otherwise',
  affects: 'nobody',
  why: 'It means the same to programs.',
  isProse: true,
  find: ({ old, new: now }) =>
    old.summary !== now.summary || old.description !== now.description
      ? [
          {
            message: `the prose of ${now.name} reads otherwise`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
