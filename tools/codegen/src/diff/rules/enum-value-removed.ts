import { valuesOf } from '../values.ts';
import { gone } from '../find.ts';
import type { ShapeRule } from '../rule.ts';

export const enumValueRemoved: ShapeRule = {
  scope: 'shape',
  code: 'enum-value-removed',
  title: 'A value of an enum is gone, or the values are limited',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients send it; servers answer it.',
  find: ({ old, new: now, where }) =>
    gone(valuesOf(old), valuesOf(now), String).map((value) => ({
      message: `${where} can no longer be ${value}`,
      old: old.position,
      new: now.position,
    })),
};
