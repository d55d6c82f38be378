import type { OperationGuard, PermissionGuard } from '@trent/server-runtime';
import { aliasArn, keyArn } from '../../keys/arn.ts';
import type { AuthorizationRequest, Refusal, Verdict } from '../../policy/authorizer.ts';
import { aliasMembers } from '../alias-members.ts';
import { aliasesPerKey } from '../../keys/key-directory.ts';
import type { KmsKey } from '../../keys/kms-key.ts';
import type { Check, CheckMaker } from '../check.ts';
import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';

type EncryptionContext = Readonly<Record<string, string>>;

interface GrantConstraints {
  readonly EncryptionContextEquals?: EncryptionContext;
  readonly EncryptionContextSubset?: EncryptionContext;
}

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
    const resource = resourceOf(invocation, permission.resource, isOfAlias);
    if (resource === null) return;
    const context = contextOf(invocation, contextMember);
    const { call, services } = invocation;
    const verdict = services.authorizer.authorize({
      principal: call.identity,
      action,
      policy,
      resource: resource.resource,
      accountId: resource.accountId,
      key: resource.key,
      grants: () => (resource.key === null ? [] : services.keys.grantsOfKey(resource.key)),
      aliases: () => aliasesOf(invocation, resource.key),
      grant: invocation.grant,
      encryptionContext: context,
      input: inputOf(invocation, guard, context),
      region: call.region,
      time: services.clock(),
      sourceIp: call.connection.remoteAddress ?? null,
      secureTransport: call.connection.secure,
      userAgent: call.userAgent,
    });
    const settle = (verdict: Verdict): void => {
      if ('refusedBy' in verdict)
        throw refused(invocation, permission, resource, verdict.refusedBy);
      invocation.allowedBy = verdict.allowedBy;
    };
    return verdict instanceof Promise ? verdict.then(settle) : settle(verdict);
  };
}

/** The encryption context of a request; of CreateGrant, what its constraints say of it (developer guide, CreateGrant). */
function contextOf(invocation: Invocation, member: string | undefined): EncryptionContext | null {
  if (member !== undefined) return (invocation.member(member) ?? null) as EncryptionContext | null;
  const constraints = invocation.member('Constraints') as GrantConstraints | undefined;
  return constraints?.EncryptionContextEquals ?? constraints?.EncryptionContextSubset ?? null;
}

/** The members of the request, and what follows from them. */
function inputOf(
  invocation: Invocation,
  { keys: [source, destination], encryptionContext }: OperationGuard,
  context: EncryptionContext | null,
): Readonly<Record<string, unknown>> {
  const input = invocation.input as Readonly<Record<string, unknown>>;
  if (context !== null && encryptionContext.length === 0) {
    return { ...input, EncryptionContext: context };
  }
  if (source === undefined || destination === undefined) return input;
  const [one, other] = [source, destination].map(({ member }) => invocation.keys.get(member)?.arn);
  return { ...input, ReEncryptOnSameKey: one === other };
}

/** Names of the aliases of a key, as many as it can have. */
async function aliasesOf(invocation: Invocation, key: KmsKey | null): Promise<readonly string[]> {
  if (key === null) return [];
  const page = { after: null, limit: aliasesPerKey };
  const found = await invocation.services.keys.listAliases(key.facts, key, page);
  return found.map(({ name }) => name);
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
  refusedBy: Refusal,
): Error {
  const named = member === '*' ? '*' : nameOf(invocation, member);
  // The key came from the ciphertext: a caller who may not use it does not learn which it is.
  if (named === undefined) return refusal('ciphertext-key-inaccessible');
  // By its bare ID, a key of another account is there only for those who may use it.
  const identifier = invocation.identifiers.get(member);
  const isBareId = identifier !== undefined && 'form' in identifier && identifier.form === 'key-id';
  if (isBareId && accountId !== invocation.scope.accountId) {
    return refusal('key-not-found', { arn: keyArn(invocation.scope, identifier.name) });
  }
  // No key yet: the text has no place for one.
  const isTagOfNewKey = action === 'kms:TagResource' && member === '*';
  const answer =
    isTagOfNewKey && refusedBy === 'no-identity-policy' ? 'no-identity-policy-to-tag' : refusedBy;
  return refusal(answer, {
    principal: invocation.call.identity.arn,
    action,
    // Nor, in another account, which key an alias stands for.
    resource: accountId === invocation.scope.accountId ? resource : String(named),
  });
}

/** What the request names it by: a grant by its key, the key of a token by its ARN. */
function nameOf(invocation: Invocation, member: string): unknown {
  if (member !== 'GrantId') return invocation.member(member);
  return invocation.member('KeyId') ?? invocation.keys.get('KeyId')?.arn;
}

function hasContent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
