import type { ShapeRule } from '../rule.ts';

export const uniqueItemsAdded: ShapeRule = {
  scope: 'shape',
  code: 'unique-items-added',
  title: 'A list must not hold a value twice',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients send such; servers answer such.',
  find: ({ old, new: now, where }) =>
    old.kind === 'list' && now.kind === 'list' && !old.uniqueItems && now.uniqueItems
      ? [{ message: `${where} must not hold a value twice`, old: old.position, new: now.position }]
      : [],
};
