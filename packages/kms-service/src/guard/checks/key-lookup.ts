import type { KeyGuard, OperationGuard } from '@trent/server-runtime';
import { aliasArn, keyArn } from '../../keys/arn.ts';
import type { KeyIdentifier } from '../../keys/key-identifier.ts';
import type { KmsKey } from '../../keys/kms-key.ts';
import { existingAliasMembers } from '../alias-members.ts';
import type { Check, CheckMaker } from '../check.ts';
import { foreignKeyRefusal } from '../foreign-key.ts';
import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';
import { checkGrantTokens } from './grant-tokens.ts';

/** Finds the KMS keys that the request names: by key identifier, by alias name, or by the ciphertext. */
export const keyLookup: CheckMaker = (guard) => [
  checkGrantTokens,
  ...guard.keys.map((key) => lookUpKey(guard, key)),
  ...existingAliasMembers(guard).map(lookUpAlias),
];

function lookUpKey(guard: OperationGuard, keyGuard: KeyGuard): Check {
  const { member } = keyGuard;
  return (invocation) => {
    const identifier = invocation.identifiers.get(member);
    if (identifier === undefined) return lookUpKeyOfCiphertext(invocation, member);
    if ('answer' in identifier) throw refusal(identifier.answer, identifier.values);
    const { services, scope } = invocation;
    const accountId = identifier.accountId ?? scope.accountId;
    if (accountId !== scope.accountId && !reachesOtherAccounts(guard, keyGuard, identifier)) {
      throw foreignKeyRefusal(invocation, guard, member);
    }
    const owner = { accountId, region: scope.region };
    const found = identifier.isAlias
      ? services.keys.findKeyByAlias(owner, identifier.name)
      : services.keys.findKey({ region: scope.region, keyId: identifier.name });
    // A key ID means a key of the caller's, or of any account the one that the ciphertext names.
    const isOfCiphertext =
      identifier.form === 'key-id' &&
      invocation.ciphertext?.keyId === identifier.name &&
      reachesOtherAccounts(guard, keyGuard, identifier);
    const settle = (key: KmsKey | null): void => {
      if (key === null || (key.facts.accountId !== accountId && !isOfCiphertext)) {
        throw notFound(invocation, guard, member, identifier);
      }
      invocation.found(member, key);
    };
    return found instanceof Promise ? found.then(settle) : settle(found);
  };
}

/** The caller need not name the key that a ciphertext names. */
function lookUpKeyOfCiphertext(invocation: Invocation, member: string): void | Promise<void> {
  const { ciphertext, scope, services } = invocation;
  if (ciphertext === null) return;
  const found = services.keys.findKey({ region: scope.region, keyId: ciphertext.keyId });
  const settle = (key: KmsKey | null): void => {
    if (key === null) throw refusal('ciphertext-key-inaccessible');
    invocation.found(member, key);
  };
  return found instanceof Promise ? found.then(settle) : settle(found);
}

function lookUpAlias(member: string): Check {
  return (invocation) => {
    const alias = invocation.member(member) as string;
    const { scope } = invocation;
    const found = invocation.services.keys.findKeyByAlias(scope, alias);
    const settle = (key: KmsKey | null): void => {
      if (key === null) throw refusal('alias-not-found', { aliasArn: aliasArn(scope, alias) });
      invocation.found(member, key);
    };
    return found instanceof Promise ? found.then(settle) : settle(found);
  };
}

function reachesOtherAccounts(
  guard: OperationGuard,
  keyGuard: KeyGuard,
  { form }: KeyIdentifier,
): boolean {
  return guard.crossAccount && keyGuard.crossAccountIdentifiers.includes(form);
}

function notFound(
  invocation: Invocation,
  guard: OperationGuard,
  member: string,
  identifier: KeyIdentifier,
): Error {
  const { scope } = invocation;
  if (identifier.accountId !== null && identifier.accountId !== scope.accountId) {
    return foreignKeyRefusal(invocation, guard, member);
  }
  return identifier.isAlias
    ? refusal('alias-not-found', { aliasArn: aliasArn(scope, identifier.name) })
    : refusal('key-not-found', { arn: keyArn(scope, identifier.name) });
}
