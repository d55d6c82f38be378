import type { ShapeRule } from '../rule.ts';

export const shapeProseChanged: ShapeRule = {
  scope: 'shape',
  code: 'shape-prose-changed',
  title: 'The prose of a shape reads otherwise',
  affects: { request: 'nobody', answer: 'nobody' },
  isProse: true,
  why: 'It means the same to programs.',
  find: ({ old, new: now, where }) =>
    old.description !== now.description
      ? [{ message: `the prose of ${where} reads otherwise`, old: old.position, new: now.position }]
      : [],
};
