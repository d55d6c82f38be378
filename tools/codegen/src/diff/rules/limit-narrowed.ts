import { limitChanges } from '../limits.ts';
import type { ShapeRule } from '../rule.ts';

export const limitNarrowed: ShapeRule = {
  scope: 'shape',
  code: 'limit-narrowed',
  title: 'A length, range or count is narrower',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients send more; servers answer more.',
  find: (pair) => limitChanges(pair, 'narrowed'),
};
