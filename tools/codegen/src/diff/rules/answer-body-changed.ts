import type { OperationRule } from '../rule.ts';

export const answerBodyChanged: OperationRule = {
  scope: 'operation',
  code: 'answer-body-changed',
  title: 'An operation answers a body, or no longer',
  affects: 'both',
  why: 'Clients read it, servers write it.',
  find: ({ old, new: now }) =>
    (old.output === null) !== (now.output === null)
      ? [
          {
            message: `${now.name} ${now.output === null ? 'no longer answers a body' : 'answers a body'}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
