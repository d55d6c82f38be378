import { containsPairs, type Pairs } from '../grants/contains-pairs.ts';
import { matchPrincipal, type PrincipalMatch } from './principal-element.ts';
import type { Caller } from './caller.ts';
import type { ConditionLookup } from './condition-lookup.ts';

/** What a grant allows, and to whom. */
export interface AuthorizationGrant {
  readonly grantId: string;
  /** ARN of a principal, or the name of a service where `isGranteeService`. */
  readonly grantee: string;
  readonly isGranteeService: boolean;
  /** e.g. `Decrypt` */
  readonly operations: readonly string[];
  readonly constraints: {
    readonly encryptionContextSubset: Pairs | null;
    readonly encryptionContextEquals: Pairs | null;
    readonly sourceArn: string | null;
  };
}

/** What is asked of a grant. */
export interface GrantQuestion {
  readonly caller: Caller;
  /** e.g. `kms:Decrypt` */
  readonly action: string;
  readonly encryptionContext: Pairs | null;
  readonly lookup: ConditionLookup;
}

/**
 * How a grant stands for the caller of an action; `null` if it does not allow it. Constraints on the encryption context
 * do not touch DescribeKey and RetireGrant, a source ARN does not touch RetireGrant (developer guide, grant constraints).
 */
export function matchGrant(
  grant: AuthorizationGrant,
  question: GrantQuestion,
): PrincipalMatch | null {
  const { caller, action, encryptionContext, lookup } = question;
  const operation = action.slice(action.indexOf(':') + 1);
  if (!grant.operations.includes(operation)) return null;
  const match = matchGrantee(grant, caller);
  if (match === null || operation === 'RetireGrant') return match;
  const { encryptionContextEquals, encryptionContextSubset, sourceArn } = grant.constraints;
  if (sourceArn !== null) {
    const sources = lookup('aws:sourcearn');
    if (sources?.length !== 1 || sources[0] !== sourceArn) return null;
  }
  if (operation === 'DescribeKey') return match;
  const context = encryptionContext ?? {};
  const holds =
    (encryptionContextSubset === null || containsPairs(context, encryptionContextSubset)) &&
    (encryptionContextEquals === null ||
      (containsPairs(context, encryptionContextEquals) &&
        containsPairs(encryptionContextEquals, context)));
  return holds ? match : null;
}

function matchGrantee(
  { grantee, isGranteeService }: AuthorizationGrant,
  caller: Caller,
): PrincipalMatch | null {
  if (isGranteeService) return matchPrincipal({ kind: 'service', name: grantee }, caller);
  const account = /^arn:aws[a-z-]*:iam::(\d{12}):root$/.exec(grantee)?.[1];
  return account === undefined
    ? matchPrincipal({ kind: 'arn', arn: grantee }, caller)
    : matchPrincipal({ kind: 'account', accountId: account }, caller);
}
