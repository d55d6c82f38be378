import { both } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const answerTextChanged: ServiceRule = {
  scope: 'service',
  code: 'answer-text-changed',
  title: 'A refusal reads otherwise',
  affects: 'servers',
  why: 'Servers say it to the letter; clients act upon the code.',
  find: (old, now) =>
    both(old.answers, now.answers)
      .filter(([one, other]) => one.message !== other.message)
      .map(([one, other]) => ({
        message: `the text of the answer ${other.name} is another`,
        old: one.position,
        new: other.position,
      })),
};
