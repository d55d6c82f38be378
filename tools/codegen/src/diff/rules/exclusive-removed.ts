import { exclusiveText } from '../exclusive-text.ts';
import { gone } from '../find.ts';
import type { OperationRule } from '../rule.ts';

export const exclusiveRemoved: OperationRule = {
  scope: 'operation',
  code: 'exclusive-removed',
  title: 'Members no longer exclude each other',
  affects: 'servers',
  why: 'Servers refused such requests.',
  find: ({ old, new: now }) =>
    gone(old.exclusive, now.exclusive, exclusiveText).map((one) => ({
      message: `${now.name}: no longer ${exclusiveText(one)}`,
      old: one.position,
    })),
};
