import type { MemberRule } from '../rule.ts';

export const requiredMemberAdded: MemberRule = {
  scope: 'member',
  code: 'required-member-added',
  title: 'A member is new that must be there',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients do not send it; servers do not answer it.',
  find: ({ old, new: now, where }) =>
    old === null && now !== null && now.required
      ? [
          {
            message: `${where} is new and required`,
            old: null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
