import type { MemberRule } from '../rule.ts';

export const optionalMemberAdded: MemberRule = {
  scope: 'member',
  code: 'optional-member-added',
  title: 'A member is new that may be there',
  affects: { request: 'servers', answer: 'nobody' },
  why: 'Servers pass it over in requests; clients pass it over in answers.',
  find: ({ old, new: now, where }) =>
    old === null && now !== null && !now.required
      ? [{ message: `${where} is new`, old: null, new: now?.position ?? null }]
      : [],
};
