import type { ShapeRule } from '../rule.ts';

export const sensitiveRemoved: ShapeRule = {
  scope: 'shape',
  code: 'sensitive-removed',
  title: 'A value is no longer secret',
  affects: { request: 'clients', answer: 'clients' },
  why: 'Clients would show what was hidden.',
  find: ({ old, new: now, where }) =>
    old.sensitive && !now.sensitive
      ? [{ message: `${where} is no longer sensitive`, old: old.position, new: now.position }]
      : [],
};
