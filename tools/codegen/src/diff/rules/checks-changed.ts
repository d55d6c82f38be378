import type { OperationRule } from '../rule.ts';

export const checksChanged: OperationRule = {
  scope: 'operation',
  code: 'checks-changed',
  title: 'The checks, or their order, are others',
  affects: 'servers',
  why: 'Of two faults in a request, the answer is to the one that is checked first.',
  find: ({ old, new: now }) =>
    JSON.stringify(old.checks) !== JSON.stringify(now.checks)
      ? [
          {
            message: `${now.name} checks ${now.checks.join(', ')}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
