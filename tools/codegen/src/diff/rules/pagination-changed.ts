import type { OperationRule } from '../rule.ts';

const ways = ['inputToken', 'outputToken', 'limit', 'moreResults', 'items'] as const;

export const paginationChanged: OperationRule = {
  scope: 'operation',
  code: 'pagination-changed',
  title: 'A list goes on otherwise, or no longer',
  affects: 'clients',
  why: 'Clients would stop after the first page.',
  find: ({ old, new: now }) =>
    old.pagination !== null && ways.some((way) => old.pagination![way] !== now.pagination?.[way])
      ? [{ message: `${now.name} lists its pages otherwise`, old: old.position, new: now.position }]
      : [],
};
