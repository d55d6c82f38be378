import type { Principal } from '../principal.ts';
import type { GrantRecord } from '../store/records.ts';

type EncryptionContext = Readonly<Record<string, string>>;

/** What a grant may be asked to permit. */
export interface GrantedRequest {
  readonly principal: Principal;
  /** e.g. `kms:Decrypt` */
  readonly action: string;
  readonly encryptionContext: EncryptionContext | null;
}

/** Operations that have no encryption context, so that constraints on it do not touch them. */
const withoutContext = ['DescribeKey', 'RetireGrant'];

/** Whether a grant permits what is asked: its grantee, its operations, its constraints (developer guide, grants). */
export function permits(
  { grantee, isGranteeService, operations, constraints }: GrantRecord,
  { principal, action, encryptionContext }: GrantedRequest,
): boolean {
  const operation = action.slice(action.indexOf(':') + 1);
  if (isGranteeService || !isPrincipal(grantee, principal) || !operations.includes(operation)) {
    return false;
  }
  // Only a service acts on behalf of a resource, and no caller here is one.
  if (constraints.sourceArn !== null) return false;
  if (withoutContext.includes(operation)) return true;
  const context = encryptionContext ?? {};
  const { encryptionContextEquals: equals, encryptionContextSubset: subset } = constraints;
  if (equals !== null) return contains(context, equals) && contains(equals, context);
  return subset === null || contains(context, subset);
}

/** Who may retire a grant: its retiring principal, a grantee that it lets do so, and the account that made it. */
export function mayRetire(grant: GrantRecord, principal: Principal): boolean {
  if (principal.accountId === grant.issuingAccount) return true;
  if (grant.retiring !== null && !grant.isRetiringService) {
    if (isPrincipal(grant.retiring, principal)) return true;
  }
  return permits(grant, { principal, action: 'kms:RetireGrant', encryptionContext: null });
}

/** An account stands for all of its principals. */
function isPrincipal(arn: string, { accountId, arn: caller }: Principal): boolean {
  return arn === caller || (arn.endsWith(':root') && arn.split(':')[4] === accountId);
}

function contains(all: EncryptionContext, some: EncryptionContext): boolean {
  return Object.entries(some).every(
    ([name, value]) => Object.hasOwn(all, name) && all[name] === value,
  );
}
