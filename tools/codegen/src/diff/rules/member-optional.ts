import type { MemberRule } from '../rule.ts';

export const memberOptional: MemberRule = {
  scope: 'member',
  code: 'member-optional',
  title: 'A member may be left out that had to be there',
  affects: { request: 'servers', answer: 'clients' },
  why: 'Servers count upon it; clients do.',
  find: ({ old, new: now, where }) =>
    old !== null && now !== null && old.required && !now.required
      ? [
          {
            message: `${where} may be left out`,
            old: old?.position ?? null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
