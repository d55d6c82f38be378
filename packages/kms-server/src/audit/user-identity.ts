import type { Authenticated } from '@trent/server-runtime';
import type { Caller } from '../authenticate.ts';

/**
 * Who called, as CloudTrail has it (user guide, userIdentity element): a user, the root of an account, or the session of
 * a role. Of a request that is not authentic nothing is known but that.
 */
export function userIdentity(caller: Authenticated<Caller> | null): object {
  if (caller === null) return { type: 'Unknown' };
  const { identity, accessKeyId } = caller;
  const { arn, accountId, issuerArn } = identity;
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const common = {
    principalId: identity.userId ?? (arn.endsWith(':root') ? accountId : name),
    arn,
    accountId,
    accessKeyId,
  };
  if (arn.endsWith(':root')) return { type: 'Root', ...common };
  if (arn.includes(':assumed-role/')) {
    return {
      type: 'AssumedRole',
      ...common,
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          arn: issuerArn,
          accountId,
          userName: issuerArn?.slice(issuerArn.lastIndexOf('/') + 1),
        },
      },
    };
  }
  return arn.includes(':role/')
    ? { type: 'Role', ...common }
    : { type: 'IAMUser', ...common, userName: name };
}
