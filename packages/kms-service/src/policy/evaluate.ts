import type { Caller } from './caller.ts';
import type { ConditionLookup } from './condition-lookup.ts';
import type { AllowedBy, Decision, DenialReason } from './decision.ts';
import { matchGrant, type AuthorizationGrant } from './grant-match.ts';
import { matchPolicy, type PolicyQuestion } from './match-policy.ts';
import type { PolicyDocument } from './policy-document.ts';
import type { PrincipalMatch } from './principal-element.ts';

/** All that a decision depends on. */
export interface EvaluationRequest {
  readonly caller: Caller;
  /** e.g. `kms:Decrypt` */
  readonly action: string;
  /** ARN of the key or alias; `*` where there is none. */
  readonly resource: string;
  /** The account that the resource belongs to. */
  readonly resourceAccountId: string;
  readonly lookup: ConditionLookup;
  /** `null` where the resource has none (aliases, `*`): policies of the identity then decide alone. */
  readonly keyPolicy: PolicyDocument | null;
  readonly identityPolicies: readonly PolicyDocument[];
  /** `null` for none. */
  readonly permissionsBoundary: PolicyDocument | null;
  /** Policies passed when the session was made; one that allows is enough. `null` for none. */
  readonly sessionPolicies: readonly PolicyDocument[] | null;
  /** Grants of the key that may be used. */
  readonly grants: readonly AuthorizationGrant[];
  readonly encryptionContext: Readonly<Record<string, string>> | null;
}

const denied = (reason: DenialReason): Decision => ({ allowed: false, reason });

/**
 * Decides one request (IAM guide, policy evaluation logic; developer guide, key access). An explicit deny wins. Then the
 * key's side has to admit the caller by the key policy or a grant: the caller itself, the role or user behind the
 * session (limited by session policies and permissions boundary), or the account (then the identity's policies have to
 * allow too). A key policy of another account always needs the identity's policies as well.
 */
export function evaluate(request: EvaluationRequest): Decision {
  const { caller, keyPolicy, identityPolicies, permissionsBoundary, sessionPolicies } = request;
  const question: PolicyQuestion = {
    caller,
    lowerCaseAction: request.action.toLowerCase(),
    resource: request.resource,
    lookup: request.lookup,
    hasBoundary: permissionsBoundary !== null,
  };
  const byKeyPolicy = keyPolicy === null ? null : matchPolicy(keyPolicy, question);
  if (byKeyPolicy === 'deny') return denied('explicit-deny-in-resource-policy');
  const byIdentity = firstAllow(identityPolicies, question);
  if (byIdentity === 'deny') return denied('explicit-deny-in-identity-policy');
  const byBoundary = permissionsBoundary === null ? 0 : firstAllow([permissionsBoundary], question);
  if (byBoundary === 'deny') return denied('explicit-deny-in-permissions-boundary');
  const bySession = sessionPolicies === null ? 0 : firstAllow(sessionPolicies, question);
  if (bySession === 'deny') return denied('explicit-deny-in-session-policy');

  // No policy of an identity is attached to the root user, who has every permission that its account has.
  const identityAllows = caller.kind === 'root' || byIdentity !== null;
  const identity: AllowedBy = { kind: 'identity-policy', policy: byIdentity };
  const limit: DenialReason | null =
    byBoundary === null
      ? 'no-permissions-boundary'
      : bySession === null
        ? 'no-session-policy'
        : null;
  const lacking: DenialReason | null = identityAllows ? limit : 'no-identity-policy';
  const sameAccount = caller.accountId === request.resourceAccountId;

  if (keyPolicy === null) {
    if (!sameAccount) return denied('no-resource-policy');
    return lacking === null ? { allowed: true, by: identity } : denied(lacking);
  }
  const missing = (match: PrincipalMatch): DenialReason | null =>
    match === 'self' ? null : match === 'issuer' ? limit : lacking;
  let reason: DenialReason = 'no-resource-policy';
  if (byKeyPolicy !== null) {
    const { statement, match } = byKeyPolicy;
    const needsIdentity = !sameAccount && caller.kind !== 'service';
    const lack = needsIdentity ? lacking : missing(match);
    if (lack === null) {
      if (match === 'account') return { allowed: true, by: identity };
      const sid = keyPolicy.statements[statement]?.sid ?? null;
      return { allowed: true, by: { kind: 'key-policy', statement, sid } };
    }
    reason = lack;
  }
  for (const grant of request.grants) {
    const match = matchGrant(grant, request);
    if (match === null) continue;
    const lack = missing(match);
    if (lack === null) return { allowed: true, by: { kind: 'grant', grantId: grant.grantId } };
    reason = reason === 'no-resource-policy' ? lack : reason;
  }
  return denied(reason);
}

/** `deny` if any policy denies, else the index of the first that allows, else `null`. */
function firstAllow(
  policies: readonly PolicyDocument[],
  question: PolicyQuestion,
): number | 'deny' | null {
  let first: number | null = null;
  for (let index = 0; index < policies.length; index += 1) {
    const outcome = matchPolicy(policies[index] as PolicyDocument, question);
    if (outcome === 'deny') return outcome;
    if (outcome !== null) first ??= index;
  }
  return first;
}
