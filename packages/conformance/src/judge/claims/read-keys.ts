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

/** The key spec that a public key is of; undefined where it is of none. */
export function keySpecOf(key: KeyObject): string | undefined {
  if (isOnSm2Curve(key)) return 'SM2';
  const type = key.asymmetricKeyType as string | undefined;
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (type === 'rsa') return `RSA_${modulusLength}`;
  if (type === 'ec') return curves[namedCurve ?? ''];
  return types[type ?? ''];
}

/** Node has no name for the keys of SM2 that it reads, so the curve is looked for: OID 1.2.156.10197.1.301 (GM/T 0006). */
function isOnSm2Curve(key: KeyObject): boolean {
  const head = key.export({ format: 'der', type: 'spki' }).subarray(0, 40);
  return head.includes(Buffer.from('06082a811ccf5501822d', 'hex'));
}

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'ECC_NIST_P256',
  secp384r1: 'ECC_NIST_P384',
  secp521r1: 'ECC_NIST_P521',
  secp256k1: 'ECC_SECG_P256K1',
};

const types: Readonly<Record<string, string>> = {
  ed25519: 'ECC_NIST_EDWARDS25519',
  'ml-dsa-44': 'ML_DSA_44',
  'ml-dsa-65': 'ML_DSA_65',
  'ml-dsa-87': 'ML_DSA_87',
};
