import type { ShapeRule } from '../rule.ts';

export const nullRefused: ShapeRule = {
  scope: 'shape',
  code: 'null-refused',
  title: 'A list or map must not hold null',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients send it; servers answer it.',
  find: ({ old, new: now, where }) =>
    'sparse' in old && 'sparse' in now && old.sparse && !now.sparse
      ? [{ message: `${where} must not hold null`, old: old.position, new: now.position }]
      : [],
};
