import { gone } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const operationAdded: ServiceRule = {
  scope: 'service',
  code: 'operation-added',
  title: 'An operation is new',
  affects: 'servers',
  why: 'Servers of the old version do not have it.',
  find: (old, now) =>
    gone(now.operations, old.operations, ({ name }) => name).map(({ name, position }) => ({
      message: `the operation ${name} is new`,
      new: position,
    })),
};
