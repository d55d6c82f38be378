import { mayRetire, permits } from '../grants/permits.ts';
import type { AuthorizationRequest, Authorizer, Verdict } from './authorizer.ts';

/**
 * What the default key policy says, every principal of an account being its administrator: callers of the resource's
 * own account are allowed; others need a grant.
 */
export const accountAuthorizer: Authorizer = {
  authorize(request: AuthorizationRequest): Verdict | Promise<Verdict> {
    const { principal, accountId, policy, grant, key, grants } = request;
    if (policy === 'grant') {
      return grant !== null && mayRetire(grant, principal) ? 'allowed' : 'no-resource-policy';
    }
    if (principal.accountId === accountId) return 'allowed';
    if (key === null) return 'no-resource-policy';
    const found = grants();
    const settle = (all: AuthorizationGrants): Verdict =>
      all.some((one) => permits(one, request)) ? 'allowed' : 'no-resource-policy';
    return found instanceof Promise ? found.then(settle) : settle(found);
  },
};

type AuthorizationGrants = Awaited<ReturnType<AuthorizationRequest['grants']>>;
