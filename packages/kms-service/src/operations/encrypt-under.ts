import { encryptAsymmetric, maxPlaintextBytes } from '../crypto/asymmetric/encryption.ts';
import { refusal } from '../guard/refusal.ts';
import { defaultAlgorithm } from '../keys/key-spec.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import { contextBytes } from './context-bytes.ts';

type EncryptionContext = Readonly<Record<string, string>> | undefined;

/** Encrypts under a key and one of its algorithms; the guard has seen to both. */
export function encryptUnder(
  key: KmsKey,
  algorithm: string,
  plaintext: Uint8Array,
  context: EncryptionContext,
): Uint8Array {
  if (algorithm === defaultAlgorithm) {
    return key.currentBackingKey.wrap(plaintext, contextBytes(context));
  }
  refuseContext(context);
  const limit = maxPlaintextBytes(key.keyPair, algorithm);
  if (plaintext.length > limit) {
    throw refusal('plaintext-too-long', { algorithm, spec: key.facts.spec, limit });
  }
  return encryptAsymmetric(key.keyPair, algorithm, plaintext);
}

/** An asymmetric key cannot bind an encryption context. An empty one is none. */
export function refuseContext(context: EncryptionContext): void {
  if (context !== undefined && Object.keys(context).length > 0) {
    throw refusal('encryption-context-asymmetric');
  }
}
