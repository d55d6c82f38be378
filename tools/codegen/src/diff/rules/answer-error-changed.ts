import { both } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const answerErrorChanged: ServiceRule = {
  scope: 'service',
  code: 'answer-error-changed',
  title: 'A refusal is answered with another error',
  affects: 'clients',
  why: 'Clients act upon the code.',
  find: (old, now) =>
    both(old.answers, now.answers)
      .filter(([one, other]) => one.error !== other.error)
      .map(([one, other]) => ({
        message: `the answer ${other.name} was ${one.error} and is ${other.error}`,
        old: one.position,
        new: other.position,
      })),
};
