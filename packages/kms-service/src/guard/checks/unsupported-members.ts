import type { CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/** Members of the API that this service does not act on: refused before anything else, never ignored. */
const members: readonly string[] = ['Recipient'];

export const unsupportedMembers: CheckMaker = () =>
  members.map((member) => (invocation) => {
    if (invocation.member(member) !== undefined) {
      throw refusal('not-supported', { value: member });
    }
  });
