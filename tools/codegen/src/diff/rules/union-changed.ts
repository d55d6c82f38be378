import type { ShapeRule } from '../rule.ts';

export const unionChanged: ShapeRule = {
  scope: 'shape',
  code: 'union-changed',
  title: 'A structure is a union, or no longer',
  affects: { request: 'both', answer: 'both' },
  why: 'Exactly one member, or any number, is there.',
  find: ({ old, new: now, where }) =>
    old.kind === 'structure' && now.kind === 'structure' && old.union !== now.union
      ? [
          {
            message: `${where} is ${now.union ? 'a union' : 'no union'}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
