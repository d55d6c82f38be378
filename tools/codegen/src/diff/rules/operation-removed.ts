import { gone } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const operationRemoved: ServiceRule = {
  scope: 'service',
  code: 'operation-removed',
  title: 'An operation is gone',
  affects: 'clients',
  why: 'Clients call it.',
  find: (old, now) =>
    gone(old.operations, now.operations, ({ name }) => name).map(({ name, position }) => ({
      message: `the operation ${name} is gone`,
      old: position,
    })),
};
