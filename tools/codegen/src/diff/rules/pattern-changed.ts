import type { ShapeRule } from '../rule.ts';

export const patternChanged: ShapeRule = {
  scope: 'shape',
  code: 'pattern-changed',
  title: 'A value must match another pattern',
  affects: { request: 'both', answer: 'both' },
  why: 'Which of the two lets more through cannot be told.',
  find: ({ old, new: now, where }) =>
    old.kind === 'string' &&
    now.kind === 'string' &&
    old.pattern !== null &&
    now.pattern !== null &&
    old.pattern.value !== now.pattern.value
      ? [
          {
            message: `${where} must match ${now.pattern.value}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
