import { onlyIn } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const commonErrorAdded: ServiceRule = {
  scope: 'service',
  code: 'common-error-added',
  title: 'An error that any operation may answer is new',
  affects: 'nobody',
  why: 'Codes of errors are an open set for clients.',
  find: (old, now) =>
    onlyIn(now.errors, old.errors)
      .filter(({ common }) => common)
      .map(({ code, position }) => ({
        message: `any operation may answer ${code}`,
        new: position,
      })),
};
