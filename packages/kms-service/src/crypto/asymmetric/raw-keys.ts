import type { KeyPair } from './key-pair.ts';

/**
 * Keys as plain bytes, for the few algorithms that `node:crypto` does not have. Each is shown to `use` and overwritten
 * afterwards.
 */

/** The private scalar of an elliptic curve key, big-endian (RFC 5915, inside the PrivateKeyInfo of RFC 5958). */
export function exposeScalar<T>(pair: KeyPair, fieldBytes: number, use: (scalar: Buffer) => T): T {
  return pair.expose((der) => {
    const version = contentAt(der, 0);
    const algorithm = contentEnd(der, version);
    const ecPrivateKey = contentAt(der, contentAt(der, contentEnd(der, algorithm)));
    const scalar = contentAt(der, contentEnd(der, ecPrivateKey));
    return use(der.subarray(scalar, scalar + fieldBytes));
  });
}

/** The 32-byte seed of an Ed25519 (RFC 8410) or ML-DSA (RFC 9881) key: the end of its PrivateKeyInfo. */
export function exposeSeed<T>(pair: KeyPair, use: (seed: Buffer) => T): T {
  return pair.expose((privateKeyInfo) => use(privateKeyInfo.subarray(-32)));
}

/** The public point, uncompressed: the end of its SubjectPublicKeyInfo. */
export function publicPoint(pair: KeyPair, fieldBytes: number): Buffer {
  return pair.publicKeyInfo.subarray(-(2 * fieldBytes + 1));
}

/** Where the content of the DER element at `at` begins. */
function contentAt(der: Uint8Array, at: number): number {
  const length = der[at + 1]!;
  return at + 2 + (length < 0x80 ? 0 : length & 0x7f);
}

/** Where the DER element at `at` ends. */
function contentEnd(der: Uint8Array, at: number): number {
  const start = contentAt(der, at);
  if (start === at + 2) return start + der[at + 1]!;
  return der.subarray(at + 2, start).reduce((length, byte) => length * 0x100 + byte, 0) + start;
}
