import { valuesOf } from '../values.ts';
import { gone } from '../find.ts';
import type { ShapeRule } from '../rule.ts';

export const enumValueAdded: ShapeRule = {
  scope: 'shape',
  code: 'enum-value-added',
  title: 'A value of an enum is new, or any is allowed',
  affects: { request: 'servers', answer: 'nobody' },
  why: 'Servers refuse it; enums are open for clients.',
  find: ({ old, new: now, where }) =>
    gone(valuesOf(now), valuesOf(old), String).map((value) => ({
      message: `${where} can be ${value}`,
      old: old.position,
      new: now.position,
    })),
};
