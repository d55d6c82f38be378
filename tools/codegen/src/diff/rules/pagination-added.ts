import type { OperationRule } from '../rule.ts';

export const paginationAdded: OperationRule = {
  scope: 'operation',
  code: 'pagination-added',
  title: 'A list comes in pages',
  affects: 'servers',
  why: 'Servers answered all at once, and clients that do not go on see the first page.',
  find: ({ old, new: now }) =>
    old.pagination === null && now.pagination !== null
      ? [{ message: `${now.name} lists in pages`, old: old.position, new: now.position }]
      : [],
};
