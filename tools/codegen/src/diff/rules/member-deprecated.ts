import type { MemberRule } from '../rule.ts';

export const memberDeprecated: MemberRule = {
  scope: 'member',
  code: 'member-deprecated',
  title: 'A member is deprecated, or no longer',
  affects: { request: 'nobody', answer: 'nobody' },
  why: 'It works as before.',
  find: ({ old, new: now, where }) =>
    old !== null && now !== null && old.deprecated !== now.deprecated
      ? [
          {
            message: `${where} is ${now.deprecated ? 'deprecated' : 'no longer deprecated'}`,
            old: old?.position ?? null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
