import type { AuthorizationRequest, Authorizer, Verdict } from './authorizer.ts';

/**
 * What the default key policy says, every principal of an account being its administrator: callers of the resource's
 * own account are allowed, others are not. There are no grants yet, so there is no grant token either.
 */
export const accountAuthorizer: Authorizer = {
  authorize({ principal, accountId, grantTokens }: AuthorizationRequest): Verdict {
    if (principal.accountId !== accountId) return 'no-resource-policy';
    return grantTokens.length > 0 ? 'invalid-grant-token' : 'allowed';
  },
};
