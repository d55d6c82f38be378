import { ecdsa } from './ecdsa.ts';
import { ed25519, ed25519Prehashed } from './eddsa.ts';
import type { KeyPair } from './key-pair.ts';
import { mlDsa } from './ml-dsa.ts';
import { rsaPkcs1, rsaPss } from './rsa-signature.ts';
import type { SignatureScheme, SignedMessage } from './signature-scheme.ts';
import { sm2dsa } from './sm2-signature.ts';

/** By the names that the API has for signing algorithms. */
const schemes: Readonly<Record<string, SignatureScheme>> = {
  RSASSA_PKCS1_V1_5_SHA_256: rsaPkcs1('sha256'),
  RSASSA_PKCS1_V1_5_SHA_384: rsaPkcs1('sha384'),
  RSASSA_PKCS1_V1_5_SHA_512: rsaPkcs1('sha512'),
  RSASSA_PSS_SHA_256: rsaPss('sha256'),
  RSASSA_PSS_SHA_384: rsaPss('sha384'),
  RSASSA_PSS_SHA_512: rsaPss('sha512'),
  ECDSA_SHA_256: ecdsa('sha256'),
  ECDSA_SHA_384: ecdsa('sha384'),
  ECDSA_SHA_512: ecdsa('sha512'),
  ED25519_SHA_512: ed25519,
  ED25519_PH_SHA_512: ed25519Prehashed,
  ML_DSA_SHAKE_256: mlDsa,
  SM2DSA: sm2dsa,
};

/** Signs under an algorithm of the key. Rejects with RangeError for another. */
export async function sign(
  pair: KeyPair,
  algorithm: string,
  message: SignedMessage,
): Promise<Buffer> {
  return schemeOf(algorithm).sign(pair, message);
}

/** Whether a signature fits; false for whatever bytes are given. Rejects with RangeError for an unknown algorithm. */
export async function verify(
  pair: KeyPair,
  algorithm: string,
  message: SignedMessage,
  signature: Uint8Array,
): Promise<boolean> {
  return schemeOf(algorithm).verify(pair, message, signature);
}

function schemeOf(algorithm: string): SignatureScheme {
  const scheme = Object.hasOwn(schemes, algorithm) ? schemes[algorithm] : undefined;
  if (scheme === undefined) throw new RangeError(`${algorithm} is not a signing algorithm`);
  return scheme;
}
