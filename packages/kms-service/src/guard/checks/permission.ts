import type { OperationGuard, PermissionGuard } from '@trent/server-runtime';
import { aliasArn } from '../../keys/arn.ts';
import type { AuthorizationRequest, Verdict } from '../../policy/authorizer.ts';
import { aliasMembers } from '../alias-members.ts';
import type { Check, CheckMaker } from '../check.ts';
import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';

type Resource = Pick<AuthorizationRequest, 'resource' | 'accountId' | 'key'>;

/** Asks the authorizer for each permission that the operation needs. */
export const permission: CheckMaker = (guard) =>
  guard.permissions.map((permission) => checkPermission(guard, permission));

function checkPermission(guard: OperationGuard, permission: PermissionGuard): Check {
  const { action, policy, when } = permission;
  const isOfAlias = policy === 'iam-policy' && aliasMembers(guard).includes(permission.resource);
  const isOfDestination = permission.resource === guard.keys[1]?.member;
  const contextMember = guard.encryptionContext[isOfDestination ? 1 : 0];
  return (invocation) => {
    if (typeof when === 'string' && !hasContent(invocation.member(when))) return;
    checkGrantTokens(invocation);
    const resource = resourceOf(invocation, permission.resource, isOfAlias);
    if (resource === null) return;
    const context = contextMember === undefined ? undefined : invocation.member(contextMember);
    const verdict = invocation.services.authorizer.authorize({
      principal: invocation.call.identity,
      action,
      policy,
      resource: resource.resource,
      accountId: resource.accountId,
      key: resource.key,
      grants: () =>
        resource.key === null ? [] : invocation.services.keys.grantsOfKey(resource.key),
      grant: invocation.grant,
      encryptionContext: (context ?? null) as Readonly<Record<string, string>> | null,
    });
    const settle = (verdict: Verdict): void => {
      if (verdict !== 'allowed') throw refused(invocation, permission, resource, verdict);
    };
    return verdict instanceof Promise ? verdict.then(settle) : settle(verdict);
  };
}

/**
 * A grant works as soon as it is made, with its token or without; a token that this service did not make is refused all
 * the same.
 */
function checkGrantTokens(invocation: Invocation): void {
  const tokens = (invocation.member('GrantTokens') ?? []) as readonly string[];
  if (tokens.some((token) => invocation.services.grantTokens.read(token) === null)) {
    throw refusal('invalid-grant-token');
  }
}

/** `null` where the request names no such resource: then there is nothing to permit. */
function resourceOf(invocation: Invocation, member: string, isOfAlias: boolean): Resource | null {
  const { scope } = invocation;
  if (member === 'GrantId') return resourceOf(invocation, 'KeyId', false);
  if (member === '*') return { resource: '*', accountId: scope.accountId, key: null };
  if (isOfAlias) {
    const resource = aliasArn(scope, invocation.member(member) as string);
    return { resource, accountId: scope.accountId, key: null };
  }
  const key = invocation.keys.get(member);
  if (key === undefined) return null;
  return { resource: key.arn, accountId: key.facts.accountId, key };
}

function refused(
  invocation: Invocation,
  { action, resource: member }: PermissionGuard,
  { resource, accountId }: Resource,
  verdict: Exclude<Verdict, 'allowed'>,
): Error {
  const named = member === '*' ? '*' : (invocation.member(member) ?? nameOfGrant(invocation));
  // The key came from the ciphertext: a caller who may not use it does not learn which it is.
  if (named === undefined) return refusal('ciphertext-key-inaccessible');
  return refusal(verdict, {
    principal: invocation.call.identity.arn,
    action,
    // Nor, in another account, which key an alias stands for.
    resource: accountId === invocation.scope.accountId ? resource : String(named),
  });
}

/** A grant that is named by its token alone. */
function nameOfGrant({ grant, keys }: Invocation): string | undefined {
  return grant === null ? undefined : keys.get('KeyId')?.arn;
}

function hasContent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
