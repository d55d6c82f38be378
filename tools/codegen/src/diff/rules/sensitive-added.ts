import type { ShapeRule } from '../rule.ts';

export const sensitiveAdded: ShapeRule = {
  scope: 'shape',
  code: 'sensitive-added',
  title: 'A value is secret',
  affects: { request: 'nobody', answer: 'nobody' },
  why: 'It is hidden from now on.',
  find: ({ old, new: now, where }) =>
    !old.sensitive && now.sensitive
      ? [{ message: `${where} is sensitive`, old: old.position, new: now.position }]
      : [],
};
