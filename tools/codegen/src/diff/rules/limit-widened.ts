import { limitChanges } from '../limits.ts';
import type { ShapeRule } from '../rule.ts';

export const limitWidened: ShapeRule = {
  scope: 'shape',
  code: 'limit-widened',
  title: 'A length, range or count is wider',
  affects: { request: 'servers', answer: 'clients' },
  why: 'Servers refuse more; clients expect less.',
  find: (pair) => limitChanges(pair, 'widened'),
};
