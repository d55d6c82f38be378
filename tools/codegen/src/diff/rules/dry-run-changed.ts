import type { OperationRule } from '../rule.ts';

export const dryRunChanged: OperationRule = {
  scope: 'operation',
  code: 'dry-run-changed',
  title: 'The member that asks for a dry run is another, or there is none',
  affects: 'clients',
  why: 'A request that was to do nothing does something.',
  find: ({ old, new: now }) =>
    old.dryRun !== null && old.dryRun !== now.dryRun
      ? [
          {
            message: `${now.name}: ${old.dryRun} no longer asks for a dry run`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
