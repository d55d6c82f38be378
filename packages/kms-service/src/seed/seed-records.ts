import { createHash, timingSafeEqual } from 'node:crypto';
import type { GrantRecord, KeyReference } from '../store/records.ts';
import type { Sealable } from '../crypto/root-key.ts';
import type { SeedGrant, SeedKey } from './seed-key.ts';

/** The ID of a seeded material that has none of its own: the same each time, and nothing of the material. */
export function materialIdOf({ region, keyId }: KeyReference, place: number): string {
  return digest('trent-kms seeded material', region, keyId, `${place}`);
}

/** A seeded grant: one with the same terms is the same grant each time. */
export function grantRecordOf(key: SeedKey, grant: SeedGrant, createdAt: Date): GrantRecord {
  const { region, keyId, accountId } = key;
  const terms = {
    name: grant.name,
    grantee: grant.granteePrincipal,
    retiring: grant.retiringPrincipal,
    operations: [...new Set(grant.operations)],
    constraints: {
      encryptionContextSubset: grant.encryptionContextSubset,
      encryptionContextEquals: grant.encryptionContextEquals,
      sourceArn: null,
    },
  };
  return {
    ...terms,
    region,
    keyId,
    grantId: digest('trent-kms seeded grant', region, keyId, JSON.stringify(terms)),
    issuingAccount: accountId,
    isGranteeService: false,
    isRetiringService: false,
    createdAt,
  };
}

/** Whether two secrets are the same; how long it takes tells their lengths alone. */
export function isSameSecret(one: Buffer, other: Sealable): boolean {
  return other.expose((bytes) => one.length === bytes.length && timingSafeEqual(one, bytes));
}

function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // No part holds a newline.
  return hash.update(parts.join('\n')).digest('hex');
}
