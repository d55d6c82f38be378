import type { OperationRule } from '../rule.ts';

export const paginationLimitChanged: OperationRule = {
  scope: 'operation',
  code: 'pagination-limit-changed',
  title: 'What is promised of the size of pages is something else',
  affects: 'nobody',
  why: 'A page may always hold fewer.',
  find: ({ old, new: now }) =>
    old.pagination !== null &&
    now.pagination !== null &&
    (old.pagination.documentedMaximum !== now.pagination.documentedMaximum ||
      old.pagination.documentedDefault !== now.pagination.documentedDefault)
      ? [
          {
            message: `the pages of ${now.name} are of another size`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
