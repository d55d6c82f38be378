import type { OperationRule } from '../rule.ts';

export const dryRunAdded: OperationRule = {
  scope: 'operation',
  code: 'dry-run-added',
  title: 'A dry run can be asked for',
  affects: 'servers',
  why: 'Servers of the old version cannot make one.',
  find: ({ old, new: now }) =>
    old.dryRun === null && now.dryRun !== null
      ? [
          {
            message: `${now.name}: ${now.dryRun} asks for a dry run`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
