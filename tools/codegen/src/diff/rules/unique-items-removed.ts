import type { ShapeRule } from '../rule.ts';

export const uniqueItemsRemoved: ShapeRule = {
  scope: 'shape',
  code: 'unique-items-removed',
  title: 'A list may hold a value twice',
  affects: { request: 'servers', answer: 'clients' },
  why: 'Servers refuse such; clients expect none.',
  find: ({ old, new: now, where }) =>
    old.kind === 'list' && now.kind === 'list' && old.uniqueItems && !now.uniqueItems
      ? [{ message: `${where} may hold a value twice`, old: old.position, new: now.position }]
      : [],
};
