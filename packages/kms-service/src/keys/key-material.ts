import { KeyPair } from '../crypto/asymmetric/key-pair.ts';
import { isKeyPairSpec } from '../crypto/asymmetric/key-pair-kinds.ts';
import { BackingKey } from '../crypto/backing-key.ts';
import { algorithmOfPartition } from '../crypto/ciphertext.ts';
import { isMacKeySpec, MacKey } from '../crypto/mac-key.ts';
import { randomBytes } from '../crypto/random.ts';
import type { RootKey, Sealable } from '../crypto/root-key.ts';
import { SecretKey } from '../crypto/secret-key.ts';
import type { KeyReference, MaterialRecord } from '../store/records.ts';
import { partitionOf } from './arn.ts';

/** Key material ready to use, of the kind that the key spec asks for. */
export type KeyMaterial = BackingKey | KeyPair | MacKey;

/** What of a key its material depends on. */
export interface MaterialOwner extends KeyReference {
  readonly spec: string;
}

/** Key material, and what of it is sealed. */
export interface UnsealedMaterial {
  readonly secret: Sealable;
  readonly material: KeyMaterial;
}

/** Key material with its record for the store. */
export interface NewMaterial {
  readonly record: MaterialRecord;
  readonly material: KeyMaterial;
}

/** One root key. */
type Sealer = Pick<RootKey, 'id' | 'seal'>;

/** One root key, or the two of a rotation. */
type Opener = Pick<RootKey, 'open'>;

/** New random key material of a KMS key. A key pair is made in a thread of its own. */
export async function newKeyMaterial(
  key: MaterialOwner,
  rootKey: Sealer,
  createdAt: Date,
  rotationType: string | null = null,
): Promise<NewMaterial> {
  const materialId = randomBytes(32).toString('hex');
  const unsealed = await generateKeyMaterial(key, materialId);
  return sealKeyMaterial(key, materialId, unsealed, rootKey, { createdAt, rotationType });
}

/** Material with its record for the store. */
export function sealKeyMaterial(
  key: MaterialOwner,
  materialId: string,
  { secret, material }: UnsealedMaterial,
  rootKey: Sealer,
  { createdAt, rotationType }: Pick<MaterialRecord, 'createdAt' | 'rotationType'>,
): NewMaterial {
  return {
    record: {
      materialId,
      sealed: rootKey.seal(secret, materialSubject(key, materialId)),
      sealedUnder: rootKey.id,
      publicKey: material instanceof KeyPair ? material.publicKeyInfo : null,
      createdAt,
      rotationType,
    },
    material,
  };
}

/** Throws where the record was altered or moved from another key: the store cannot be trusted then. */
export function openKeyMaterial(
  key: MaterialOwner,
  { materialId, sealed }: Pick<MaterialRecord, 'materialId' | 'sealed'>,
  rootKey: Opener,
): KeyMaterial {
  const bytes = rootKey.open(sealed, materialSubject(key, materialId));
  if (bytes === null) {
    throw new Error(
      `key material ${materialId} of key ${key.keyId} in ${key.region} does not open under the root key: its record in the store was altered`,
    );
  }
  return takeKeyMaterial(key, materialId, bytes).material;
}

/**
 * Takes over the bytes that are sealed of a material, and overwrites them: 32 of a symmetric key, as many of an HMAC key
 * as its spec has, PKCS #8 of a key pair. Throws RangeError for another length.
 */
export function takeKeyMaterial(
  key: MaterialOwner,
  materialId: string,
  bytes: Uint8Array,
): UnsealedMaterial {
  if (isKeyPairSpec(key.spec)) return both(KeyPair.take(key.spec, bytes));
  if (isMacKeySpec(key.spec)) return both(MacKey.take(key.spec, bytes));
  const secret = SecretKey.take(bytes);
  return { secret, material: backingKey(key, materialId, secret) };
}

/** New random material that is not sealed yet. */
export async function generateKeyMaterial(
  key: MaterialOwner,
  materialId: string,
): Promise<UnsealedMaterial> {
  if (isKeyPairSpec(key.spec)) return both(await KeyPair.generate(key.spec));
  if (isMacKeySpec(key.spec)) return both(MacKey.generate(key.spec));
  const secret = SecretKey.generate();
  return { secret, material: backingKey(key, materialId, secret) };
}

function both<Kind extends KeyPair | MacKey>(material: Kind): UnsealedMaterial {
  return { secret: material, material };
}

function backingKey({ keyId, region }: KeyReference, id: string, secret: SecretKey): BackingKey {
  return new BackingKey(keyId, id, secret, algorithmOfPartition(partitionOf(region)));
}

/** What the seal of a key material is bound to. */
export function materialSubject(
  { region, keyId }: KeyReference,
  materialId: string,
): readonly string[] {
  return ['key-material', region, keyId, materialId];
}
