import { onlyIn } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const commonErrorRemoved: ServiceRule = {
  scope: 'service',
  code: 'common-error-removed',
  title: 'An error that any operation may answer is gone',
  affects: 'servers',
  why: 'Servers must not answer it any more.',
  find: (old, now) =>
    onlyIn(old.errors, now.errors)
      .filter(({ common }) => common)
      .map(({ code, position }) => ({
        message: `no operation answers ${code} any more`,
        old: position,
      })),
};
