import type { AuthorizationRequest, Verdict } from '@trent/kms-service';
import type { Change } from '../mutant.ts';

/** Permissions are decided otherwise; `own` is the service's decision on a request, which may be a changed one. */
export function authorizing(
  decide: (
    request: AuthorizationRequest,
    own: (request: AuthorizationRequest) => Promise<Verdict>,
  ) => Verdict | Promise<Verdict>,
): Change {
  return {
    authorizer: (next) => ({
      authorize: (request) => decide(request, async (changed) => next.authorize(changed)),
    }),
  };
}

export const allowed: Verdict = { allowedBy: { kind: 'identity-policy', policy: null } };

export const refused: Verdict = { refusedBy: 'no-identity-policy' };
