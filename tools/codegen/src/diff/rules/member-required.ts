import type { MemberRule } from '../rule.ts';

export const memberRequired: MemberRule = {
  scope: 'member',
  code: 'member-required',
  title: 'A member must be there that might be left out',
  affects: { request: 'clients', answer: 'servers' },
  why: 'Clients leave it out; servers do.',
  find: ({ old, new: now, where }) =>
    old !== null && now !== null && !old.required && now.required
      ? [
          {
            message: `${where} is required`,
            old: old?.position ?? null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
