import type { ShapeRule } from '../rule.ts';

export const typeChanged: ShapeRule = {
  scope: 'shape',
  code: 'type-changed',
  title: 'A value is of another type',
  affects: { request: 'both', answer: 'both' },
  why: 'Neither side understands the other.',
  find: ({ old, new: now, where }) =>
    old.kind !== now.kind
      ? [
          {
            message: `${where} was a ${old.kind} and is a ${now.kind}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
