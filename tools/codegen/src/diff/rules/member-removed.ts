import type { MemberRule } from '../rule.ts';

export const memberRemoved: MemberRule = {
  scope: 'member',
  code: 'member-removed',
  title: 'A member is gone',
  affects: { request: 'clients', answer: 'clients' },
  why: 'What clients send is passed over, what they read is not there.',
  find: ({ old, new: now, where }) =>
    old !== null && now === null
      ? [{ message: `${where} is gone`, old: old?.position ?? null, new: null }]
      : [],
};
