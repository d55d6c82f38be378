import { constants, createHash, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ed25519ph } from '@noble/curves/ed25519.js';
import { HarnessError } from '../../harness-error.ts';
import { decodeBlob } from '../../values/blob.ts';
import type { Failure } from '../failure.ts';
import { readPublicKey } from './read-keys.ts';
import { isSm2Signature } from './sm2-signature.ts';

export interface SignatureClaim {
  /** SPKI DER */
  readonly publicKey: unknown;
  /** The whole message, also where its digest was signed: the signature is the same. */
  readonly message: unknown;
  readonly signature: unknown;
  /** e.g. `ECDSA_SHA_256` */
  readonly algorithm: unknown;
}

/**
 * The signature verifies under the public key. Throws NotABlob; HarnessError for an algorithm that the model does not have.
 */
export function signature(claim: SignatureClaim): readonly Failure[] {
  const read = readPublicKey(claim.publicKey);
  if ('problem' in read) {
    return [{ path: 'signature', expected: 'a public key in SPKI DER', got: read.problem }];
  }
  const algorithm = String(claim.algorithm);
  const isGenuine = isVerified(
    algorithm,
    read.key,
    decodeBlob(claim.message),
    decodeBlob(claim.signature),
  );
  return isGenuine
    ? []
    : [
        {
          path: 'signature',
          expected: `a signature that verifies with ${algorithm}`,
          got: 'one that does not',
        },
      ];
}

function isVerified(algorithm: string, key: KeyObject, message: Buffer, signed: Buffer): boolean {
  const hash = /SHA_(256|384|512)$/.exec(algorithm)?.[1];
  if (algorithm.startsWith('RSASSA_PSS')) {
    // Salt as long as the digest (RFC 8017; KMS developer guide).
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
    return verify(`sha${hash}`, message, { key, padding, saltLength }, signed);
  }
  if (algorithm.startsWith('RSASSA_PKCS1') || algorithm.startsWith('ECDSA')) {
    return verify(`sha${hash}`, message, key, signed);
  }
  if (algorithm === 'ED25519_SHA_512' || algorithm === 'ML_DSA_SHAKE_256') {
    return verify(null, message, key, signed);
  }
  if (algorithm === 'ED25519_PH_SHA_512') return isPrehashed(key, message, signed);
  if (algorithm === 'SM2DSA') return isSm2Signature(key, message, signed);
  throw new HarnessError(`no way to verify ${algorithm} here`);
}

/**
 * Ed25519ph (RFC 8032, section 5.1) of the digest of the message: KMS takes digests only, and the algorithm hashes them once
 * more. Node does not have it.
 */
function isPrehashed(key: KeyObject, message: Buffer, signed: Buffer): boolean {
  const digest = createHash('sha512').update(message).digest();
  const publicKey = key.export({ format: 'der', type: 'spki' }).subarray(-32);
  try {
    return ed25519ph.verify(signed, digest, publicKey, { zip215: false });
  } catch {
    // Not a point, or not of that length.
    return false;
  }
}
