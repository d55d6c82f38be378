import { createPublicKey } from 'node:crypto';
import type { Failure } from '../failure.ts';
import { keySpecOf, readPrivateKey, readPublicKey } from './read-keys.ts';

/** Public key (SPKI DER) and private key (PKCS#8 DER) belong together and are of that key spec. Throws NotABlob. */
export function keyPair(
  publicKey: unknown,
  privateKey: unknown,
  spec: unknown,
): readonly Failure[] {
  const failures = publicKeyOf(publicKey, spec);
  const secret = readPrivateKey(privateKey);
  if ('problem' in secret) {
    return [
      ...failures,
      { path: 'keyPair', expected: 'a private key in PKCS#8 DER', got: secret.problem },
    ];
  }
  const open = readPublicKey(publicKey);
  if ('problem' in open) return failures;
  return createPublicKey(secret.key).equals(open.key)
    ? failures
    : [
        ...failures,
        { path: 'keyPair', expected: 'a public key of that private key', got: 'one of another' },
      ];
}

/** The public key (SPKI DER) can be read and is of that key spec. Throws NotABlob. */
export function publicKeyOf(publicKey: unknown, spec: unknown): readonly Failure[] {
  const read = readPublicKey(publicKey);
  if ('problem' in read) {
    return [{ path: 'publicKeyOf', expected: 'a public key in SPKI DER', got: read.problem }];
  }
  const found = keySpecOf(read.key) ?? `one of type ${read.key.asymmetricKeyType}`;
  return found === spec ? [] : [{ path: 'publicKeyOf', expected: `${spec}`, got: found }];
}
