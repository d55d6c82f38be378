import { both } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const errorRetryChanged: ServiceRule = {
  scope: 'service',
  code: 'error-retry-changed',
  title: 'An error may, or may no longer, go away by itself',
  affects: 'nobody',
  why: 'Clients that do not retry lose a chance and nothing else.',
  find: (old, now) =>
    both(old.errors, now.errors)
      .filter(([one, other]) => one.retryable !== other.retryable)
      .map(([one, other]) => ({
        message: `${other.code} is ${other.retryable ? 'now' : 'no longer'} retryable`,
        old: one.position,
        new: other.position,
      })),
};
