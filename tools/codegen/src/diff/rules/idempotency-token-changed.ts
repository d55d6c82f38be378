import type { MemberRule } from '../rule.ts';

export const idempotencyTokenChanged: MemberRule = {
  scope: 'member',
  code: 'idempotency-token-changed',
  title: 'A member is, or is no longer, filled in by clients',
  affects: { request: 'clients', answer: 'nobody' },
  why: 'A request that is sent again would count twice.',
  find: ({ old, new: now, where }) =>
    old !== null && now !== null && old.idempotencyToken !== now.idempotencyToken
      ? [
          {
            message: `${where} is ${now.idempotencyToken ? 'now' : 'no longer'} an idempotency token`,
            old: old?.position ?? null,
            new: now?.position ?? null,
          },
        ]
      : [],
};
