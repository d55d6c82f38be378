import type { MemberRule } from '../rule.ts';

export const memberProseChanged: MemberRule = {
  scope: 'member',
  code: 'member-prose-changed',
  title: 'The prose of a member reads otherwise',
  affects: { request: 'nobody', answer: 'nobody' },
  why: 'It means the same to programs.',
  isProse: true,
  find: ({ old, new: now, where }) =>
    old !== null && now !== null && old.description !== now.description
      ? [
          {
            message: `the prose of ${where} reads otherwise`,
            old: old?.position ?? null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
