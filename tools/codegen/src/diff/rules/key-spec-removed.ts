import { keySpecEntries } from '../key-spec-entries.ts';
import type { ServiceRule } from '../rule.ts';

export const keySpecRemoved: ServiceRule = {
  scope: 'service',
  code: 'key-spec-removed',
  title: 'A key spec, or a usage or algorithm of one, is gone',
  affects: 'clients',
  why: 'Clients have such keys.',
  find: (old, now) =>
    keySpecEntries(old, now).map(({ text, position }) => ({
      message: `${text} is gone`,
      old: position,
    })),
};
