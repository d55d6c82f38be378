import type { ShapeRule } from '../rule.ts';

export const reportedValuesChanged: ShapeRule = {
  scope: 'shape',
  code: 'reported-values-changed',
  title: 'What a refused value is told to be one of is something else',
  affects: { request: 'servers', answer: 'servers' },
  why: 'Servers say it to the letter.',
  find: ({ old, new: now, where }) =>
    old.kind === 'string' &&
    now.kind === 'string' &&
    JSON.stringify(old.reportedValues) !== JSON.stringify(now.reportedValues)
      ? [
          {
            message: `a refused ${where} is told other values`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
