import { constants, privateDecrypt, publicEncrypt } from 'node:crypto';
import type { KeyPair } from './key-pair.ts';
import { sm2Decrypt, sm2Encrypt } from './sm2-encryption.ts';

const oaepHash: Readonly<Record<string, string>> = {
  RSAES_OAEP_SHA_1: 'sha1',
  RSAES_OAEP_SHA_256: 'sha256',
};

const hashBytes: Readonly<Record<string, number>> = { sha1: 20, sha256: 32 };

/** Quota of the service (developer guide): bytes that SM2PKE encrypts. */
const maxSm2Plaintext = 1024;

/** Bytes that can be encrypted at most: for RSA, RFC 8017, section 7.1.1. */
export function maxPlaintextBytes({ kind }: KeyPair, algorithm: string): number {
  const hash = oaepHash[algorithm];
  if (kind.family !== 'rsa' || hash === undefined) return maxSm2Plaintext;
  return kind.modulusBits / 8 - 2 * hashBytes[hash]! - 2;
}

/** Encrypts with the public key: RSAES-OAEP with MGF1 over the same hash and no label (RFC 8017), or SM2. */
export function encryptAsymmetric(pair: KeyPair, algorithm: string, plaintext: Uint8Array): Buffer {
  if (algorithm === 'SM2PKE') return sm2Encrypt(pair, plaintext);
  return publicEncrypt(oaep(pair.publicKey, algorithm), plaintext);
}

/** `null` for what is no ciphertext of this key and algorithm. */
export function decryptAsymmetric(
  pair: KeyPair,
  algorithm: string,
  ciphertext: Uint8Array,
): Buffer | null {
  if (algorithm === 'SM2PKE') return sm2Decrypt(pair, ciphertext);
  // RFC 8017, section 7.1.2, step 1. Left to itself, OpenSSL takes a ciphertext without its leading zeros.
  if (pair.kind.family !== 'rsa' || ciphertext.length !== pair.kind.modulusBits / 8) return null;
  try {
    return privateDecrypt(oaep(pair.privateKey, algorithm), ciphertext);
  } catch {
    return null;
  }
}

function oaep<Key>(key: Key, algorithm: string) {
  const oaepHashName = oaepHash[algorithm];
  if (oaepHashName === undefined)
    throw new RangeError(`${algorithm} is not an encryption algorithm`);
  return { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: oaepHashName };
}
