import { BackingKey } from '../crypto/backing-key.ts';
import { algorithmOfPartition } from '../crypto/ciphertext.ts';
import { randomBytes } from '../crypto/random.ts';
import type { RootKey } from '../crypto/root-key.ts';
import { SecretKey } from '../crypto/secret-key.ts';
import type { KeyReference, MaterialRecord } from '../store/records.ts';
import { partitionOf } from './arn.ts';

/** New random key material of a KMS key: its record, and itself ready to use. */
export function newKeyMaterial(
  key: KeyReference,
  rootKey: RootKey,
  createdAt: Date,
): { readonly record: MaterialRecord; readonly backingKey: BackingKey } {
  const materialId = randomBytes(32).toString('hex');
  const secret = SecretKey.generate();
  return {
    record: { materialId, sealed: rootKey.seal(secret, subject(key, materialId)), createdAt },
    backingKey: backingKey(key, materialId, secret),
  };
}

/** Throws where the record was altered or moved from another key: the store cannot be trusted then. */
export function openKeyMaterial(
  key: KeyReference,
  { materialId, sealed }: MaterialRecord,
  rootKey: RootKey,
): BackingKey {
  const secret = rootKey.unseal(sealed, subject(key, materialId));
  if (secret === null) {
    throw new Error(
      `key material ${materialId} of key ${key.keyId} in ${key.region} does not open under the root key: its record in the store was altered`,
    );
  }
  return backingKey(key, materialId, secret);
}

function backingKey({ keyId, region }: KeyReference, id: string, secret: SecretKey): BackingKey {
  return new BackingKey(keyId, id, secret, algorithmOfPartition(partitionOf(region)));
}

/** What a seal is bound to. */
function subject({ region, keyId }: KeyReference, materialId: string): readonly string[] {
  return ['key-material', region, keyId, materialId];
}
