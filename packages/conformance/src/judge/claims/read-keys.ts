import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeBlob } from '../../values/blob.ts';

/** A key that could be read, or why it could not. */
export type ReadKey = { readonly key: KeyObject } | { readonly problem: string };

/** SPKI DER (RFC 5280). Throws NotABlob. */
export function readPublicKey(value: unknown): ReadKey {
  const key = decodeBlob(value);
  return read(() => createPublicKey({ key, format: 'der', type: 'spki' }));
}

/** PKCS#8 DER (RFC 5208). Throws NotABlob. */
export function readPrivateKey(value: unknown): ReadKey {
  const key = decodeBlob(value);
  return read(() => createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

function read(parse: () => KeyObject): ReadKey {
  try {
    return { key: parse() };
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown';
    // The message of OpenSSL could in theory quote input.
    return { problem: `OpenSSL cannot read it (${code})` };
  }
}

/** The key spec that a public or private key is of; undefined where it is of none. */
export function keySpecOf(key: KeyObject): string | undefined {
  const type = key.asymmetricKeyType as string | undefined;
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (type === 'rsa') return `RSA_${modulusLength}`;
  if (type === 'ec') return curves[namedCurve ?? ''];
  return types[type ?? ''];
}

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'ECC_NIST_P256',
  secp384r1: 'ECC_NIST_P384',
  secp521r1: 'ECC_NIST_P521',
  secp256k1: 'ECC_SECG_P256K1',
  SM2: 'SM2',
};

const types: Readonly<Record<string, string>> = {
  ed25519: 'ECC_NIST_EDWARDS25519',
  sm2: 'SM2',
  'ml-dsa-44': 'ML_DSA_44',
  'ml-dsa-65': 'ML_DSA_65',
  'ml-dsa-87': 'ML_DSA_87',
};
