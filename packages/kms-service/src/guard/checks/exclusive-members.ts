import type { Check, CheckMaker } from '../check.ts';
import { answerNamed, refusal } from '../refusal.ts';

/** Members of which a request has exactly one, or at most one. */
export const exclusiveMembers: CheckMaker = (guard) =>
  guard.exclusive.map(({ members, exactly, answer }): Check => {
    answerNamed(answer);
    return (invocation) => {
      const given = members.filter((member) => invocation.member(member) !== undefined).length;
      if (given > 1 || (given === 0 && exactly === 'one')) throw refusal(answer);
    };
  });
