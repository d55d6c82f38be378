import { keySpecEntries } from '../key-spec-entries.ts';
import type { ServiceRule } from '../rule.ts';

export const keySpecAdded: ServiceRule = {
  scope: 'service',
  code: 'key-spec-added',
  title: 'A key spec, or a usage or algorithm of one, is new',
  affects: 'servers',
  why: 'Servers of the old version cannot make such keys.',
  find: (old, now) =>
    keySpecEntries(now, old).map(({ text, position }) => ({
      message: `${text} is new`,
      new: position,
    })),
};
