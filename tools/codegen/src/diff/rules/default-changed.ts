import type { MemberRule } from '../rule.ts';

export const defaultChanged: MemberRule = {
  scope: 'member',
  code: 'default-changed',
  title: 'A default is another, is new or is gone',
  affects: { request: 'clients', answer: 'clients' },
  why: 'Leaving the member out means something else.',
  find: ({ old, new: now, where }) =>
    old !== null &&
    now !== null &&
    JSON.stringify(old.defaultValue) !== JSON.stringify(now.defaultValue)
      ? [
          {
            message: `the default of ${where} was ${JSON.stringify(old.defaultValue) ?? 'none'} and is ${JSON.stringify(now.defaultValue) ?? 'none'}`,
            old: old?.position ?? null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
