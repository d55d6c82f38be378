import type { ShapeRule } from '../rule.ts';

export const nullAccepted: ShapeRule = {
  scope: 'shape',
  code: 'null-accepted',
  title: 'A list or map may hold null',
  affects: { request: 'servers', answer: 'clients' },
  why: 'Servers refuse it; clients expect none.',
  find: ({ old, new: now, where }) =>
    'sparse' in old && 'sparse' in now && !old.sparse && now.sparse
      ? [{ message: `${where} may hold null`, old: old.position, new: now.position }]
      : [],
};
