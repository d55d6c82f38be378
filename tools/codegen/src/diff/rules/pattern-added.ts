import type { ShapeRule } from '../rule.ts';

export const patternAdded: ShapeRule = {
  scope: 'shape',
  code: 'pattern-added',
  title: 'A value must match a pattern',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients send others; servers answer others.',
  find: ({ old, new: now, where }) =>
    old.kind === 'string' && now.kind === 'string' && old.pattern === null && now.pattern !== null
      ? [
          {
            message: `${where} must match ${now.pattern.value}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
