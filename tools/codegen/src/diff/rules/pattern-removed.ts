import type { ShapeRule } from '../rule.ts';

export const patternRemoved: ShapeRule = {
  scope: 'shape',
  code: 'pattern-removed',
  title: 'A value need not match a pattern',
  affects: { request: 'servers', answer: 'clients' },
  why: 'Servers refuse others; clients expect none.',
  find: ({ old, new: now, where }) =>
    old.kind === 'string' && now.kind === 'string' && old.pattern !== null && now.pattern === null
      ? [
          {
            message: `${where} need not match ${old.pattern.value}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
