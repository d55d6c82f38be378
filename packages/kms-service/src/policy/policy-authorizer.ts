import { callerFromArn, type Caller } from './caller.ts';
import type { AuthorizationRequest, Authorizer, Refusal, Verdict } from './authorizer.ts';
import type { Decision, DenialReason } from './decision.ts';
import { evaluate, type EvaluationRequest } from './evaluate.ts';
import type { AuthorizationGrant } from './grant-match.ts';
import { keyPolicyOf } from './key-policy-of.ts';
import { parsePolicy } from './parse-policy.ts';
import type { PolicyDocument } from './policy-document.ts';
import type { Principal } from '../principal.ts';
import { requestLookup } from './request-lookup.ts';
import { retires } from './retiring.ts';

/** The policy of a principal that has none of its own: it administers its account. */
const administrator: readonly PolicyDocument[] = [
  parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    }),
    'identity-policy',
  ),
];

/**
 * Decides by the key policy, the policies of the principal and the grants of the key, in one evaluation. Grants, which
 * have to be read, are asked only where policies neither allow nor deny.
 */
export const policyAuthorizer: Authorizer = {
  authorize(request: AuthorizationRequest): Verdict | Promise<Verdict> {
    const { key, principal } = request;
    const needsAliases =
      key !== null && (keyPolicyOf(key).asksAboutAliases || asksAboutAliases(principal));
    return needsAliases
      ? request.aliases().then((aliases) => decide(request, aliases))
      : decide(request, []);
  },
};

/** Whether any policy that belongs to the principal has a condition on `kms:ResourceAliases`. */
function asksAboutAliases({ policies, sessionPolicies, permissionsBoundary }: Principal): boolean {
  const asks = (document: PolicyDocument): boolean => document.asksAboutAliases;
  return (
    policies?.some(asks) === true ||
    sessionPolicies?.some(asks) === true ||
    permissionsBoundary?.asksAboutAliases === true
  );
}

function decide(
  request: AuthorizationRequest,
  aliases: readonly string[],
): Verdict | Promise<Verdict> {
  if (request.policy === 'grant') return retirement(request, aliases);
  const first = ask(request, aliases, []);
  if (first.allowed || isExplicit(first.reason) || request.key === null) return verdict(first);
  const grants = request.grants();
  return grants instanceof Promise
    ? grants.then((all) => verdict(ask(request, aliases, all)))
    : verdict(ask(request, aliases, grants));
}

/** The grant itself says who may retire it; key policies have no say, denials of the principal's own policies have. */
function retirement(request: AuthorizationRequest, aliases: readonly string[]): Verdict {
  const { grant, principal } = request;
  if (grant === null) return { refusedBy: 'no-resource-policy' };
  const own = evaluate({ ...evaluation(request, aliases, []), keyPolicy: null });
  if (!own.allowed && isExplicit(own.reason)) return verdict(own);
  const allowed: Verdict = { allowedBy: { kind: 'grant', grantId: grant.grantId } };
  if (retires(grant, callerOf(request))) return allowed;
  const byGrantee = evaluate({ ...evaluation(request, aliases, [grant]), keyPolicy: nobody });
  if (byGrantee.allowed) return allowed;
  if (principal.accountId !== grant.issuingAccount) return { refusedBy: 'no-resource-policy' };
  const delegated = evaluate({
    ...evaluation(request, aliases, []),
    keyPolicy: null,
    resourceAccountId: principal.accountId,
  });
  return verdict(delegated);
}

/** A key policy without statements: it admits nobody, and leaves all to grants. */
const nobody: PolicyDocument = parsePolicy('{"Statement":[]}', 'key-policy');

function ask(
  request: AuthorizationRequest,
  aliases: readonly string[],
  grants: readonly AuthorizationGrant[],
): Decision {
  return evaluate(evaluation(request, aliases, grants));
}

function evaluation(
  request: AuthorizationRequest,
  aliases: readonly string[],
  grants: readonly AuthorizationGrant[],
): EvaluationRequest {
  const { action, key, principal } = request;
  const caller = callerOf(request);
  return {
    caller,
    action,
    resource: request.resource,
    resourceAccountId: request.accountId,
    keyPolicy: key === null ? null : keyPolicyOf(key),
    identityPolicies: principal.policies ?? administrator,
    permissionsBoundary: principal.permissionsBoundary ?? null,
    sessionPolicies: principal.sessionPolicies ?? null,
    grants,
    encryptionContext: request.encryptionContext,
    lookup: requestLookup({
      operation: action.slice(action.indexOf(':') + 1),
      input: request.input,
      key:
        key === null
          ? null
          : {
              accountId: key.facts.accountId,
              spec: key.facts.spec,
              usage: key.facts.usage,
              origin: key.facts.origin,
              multiRegion: false,
              aliases,
              tags: Object.fromEntries(key.facts.tags.map((tag) => [tag.key, tag.value])),
            },
      caller,
      userId: principal.userId ?? null,
      principalTags: principal.tags ?? {},
      viaService: principal.viaService ?? null,
      sourceArn: principal.sourceArn ?? null,
      sourceIp: request.sourceIp,
      userAgent: request.userAgent,
      secureTransport: request.secureTransport,
      region: request.region,
      time: request.time,
    }),
  };
}

/** Principals live as long as their access keys: an ARN is taken apart once. */
const callers = new WeakMap<Principal, Caller>();

function callerOf({ principal }: AuthorizationRequest): Caller {
  let caller = callers.get(principal);
  if (caller === undefined) {
    caller = callerFromArn(principal.arn, principal.issuerArn);
    callers.set(principal, caller);
  }
  return caller;
}

function isExplicit(reason: DenialReason): boolean {
  return reason.startsWith('explicit-deny');
}

const refusals: Readonly<Record<DenialReason, Refusal>> = {
  'explicit-deny-in-resource-policy': 'denied-by-resource-policy',
  'explicit-deny-in-identity-policy': 'denied-by-identity-policy',
  'explicit-deny-in-session-policy': 'denied-by-session-policy',
  'explicit-deny-in-permissions-boundary': 'denied-by-permissions-boundary',
  'no-resource-policy': 'no-resource-policy',
  'no-identity-policy': 'no-identity-policy',
  'no-session-policy': 'no-session-policy',
  'no-permissions-boundary': 'no-permissions-boundary',
};

function verdict(decision: Decision): Verdict {
  return decision.allowed ? { allowedBy: decision.by } : { refusedBy: refusals[decision.reason] };
}
