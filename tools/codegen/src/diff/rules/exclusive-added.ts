import { exclusiveText } from '../exclusive-text.ts';
import { gone } from '../find.ts';
import type { OperationRule } from '../rule.ts';

export const exclusiveAdded: OperationRule = {
  scope: 'operation',
  code: 'exclusive-added',
  title: 'Members exclude each other, or one of them is needed',
  affects: 'clients',
  why: 'Clients send both, or none.',
  find: ({ old, new: now }) =>
    gone(now.exclusive, old.exclusive, exclusiveText).map((one) => ({
      message: `${now.name}: now ${exclusiveText(one)}`,
      new: one.position,
    })),
};
