import type { ExclusiveMembers } from '../model/model.ts';

/** `exactly one of A, B`; the same for the same rule, whatever the order of its members. */
export function exclusiveText({ members, exactly }: ExclusiveMembers): string {
  const amount = exactly === 'one' ? 'exactly one' : 'at most one';
  return `${amount} of ${members.toSorted().join(', ')}`;
}
