import type { Caller } from './caller.ts';

/**
 * How a principal of a policy stands for a caller: it names the caller itself (or everybody), the role or user behind a
 * session, or the account.
 */
export type PrincipalMatch = 'self' | 'issuer' | 'account';

/** One principal of a policy. */
export type PolicyPrincipal =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'arn'; readonly arn: string }
  | { readonly kind: 'service'; readonly name: string }
  /** Federated and canonical users, and unique ids of deleted principals: no caller here is one. */
  | { readonly kind: 'other'; readonly type: string; readonly value: string };

/** A principal of the policy by the type that it stands under, e.g. `AWS`; `null` if the text cannot be one. */
export function parsePrincipal(type: string, value: string): PolicyPrincipal | null {
  if (value === '') return null;
  if (type === 'Service') return { kind: 'service', name: value };
  if (type === 'Federated' || type === 'CanonicalUser') return { kind: 'other', type, value };
  if (type !== 'AWS') return null;
  if (value === '*') return { kind: 'everyone' };
  if (/^\d{12}$/.test(value)) return { kind: 'account', accountId: value };
  const [, service = '', accountId = '', resource = ''] =
    /^arn:aws[a-z-]*:(iam|sts)::(\d{12}):(.+)$/.exec(value) ?? [];
  if (service === 'iam' && resource === 'root') return { kind: 'account', accountId };
  if (/[*?]/.test(resource)) return null;
  if (service === 'iam' && /^(?:user|role)\/./.test(resource)) return { kind: 'arn', arn: value };
  if (service === 'sts' && /^(?:assumed-role\/[^/]+|federated-user)\/./.test(resource)) {
    return { kind: 'arn', arn: value };
  }
  // What the policy shows in place of a principal that was deleted.
  if (/^A[A-Z0-9]{15,127}$/.test(value)) return { kind: 'other', type, value };
  return null;
}

/** How a principal of a policy stands for a caller; `null` if it does not. */
export function matchPrincipal(principal: PolicyPrincipal, caller: Caller): PrincipalMatch | null {
  switch (principal.kind) {
    case 'everyone':
      return 'self';
    case 'account':
      if (caller.kind === 'service' || principal.accountId !== caller.accountId) return null;
      return caller.kind === 'root' ? 'self' : 'account';
    case 'arn':
      if (principal.arn === caller.arn) return 'self';
      return principal.arn === caller.issuerArn ? 'issuer' : null;
    case 'service':
      return caller.kind === 'service' && principal.name === caller.arn ? 'self' : null;
    case 'other':
      return null;
  }
}

/** The strongest way in which a list of principals stands for a caller. */
export function matchPrincipals(
  principals: readonly PolicyPrincipal[],
  caller: Caller,
): PrincipalMatch | null {
  let best: PrincipalMatch | null = null;
  for (const principal of principals) {
    const match = matchPrincipal(principal, caller);
    if (match === 'self') return match;
    if (match === 'issuer' || best === null) best = match ?? best;
  }
  return best;
}
