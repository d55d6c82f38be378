import { createCipheriv, createDecipheriv, type CipherGCMTypes } from 'node:crypto';
import { DerivationInput } from './kbkdf.ts';
import type { SecretKey } from './secret-key.ts';

/** Length of IVs in bytes: the one for which GCM needs no hashing of the IV (NIST SP 800-38D, section 5.2.1.1). */
export const ivBytes = 12;

/** Length of authentication tags in bytes. */
export const tagBytes = 16;

/** A cipher in GCM under a key that is derived for one message. */
export interface WrappingAlgorithm {
  /** Its number in a ciphertext. */
  readonly id: number;
  readonly cipher: CipherGCMTypes;
  readonly keyBits: 128 | 256;
  readonly derivation: DerivationInput;
}

/** `contextBytes` is the length of what the message key is derived from, besides the secret key and the label. */
export function wrappingAlgorithm(
  id: number,
  cipher: string,
  keyBits: 128 | 256,
  label: string,
  contextBytes: number,
): WrappingAlgorithm {
  return {
    id,
    // The type declarations list the AES ones only.
    cipher: cipher as CipherGCMTypes,
    keyBits,
    derivation: new DerivationInput(label, contextBytes, keyBits),
  };
}

/** Encrypts into `out`: as many bytes as `plaintext`, then the tag. */
export function sealInto(
  out: Uint8Array,
  algorithm: WrappingAlgorithm,
  key: SecretKey,
  message: {
    context: Uint8Array;
    iv: Uint8Array;
    aad: readonly Uint8Array[];
    plaintext: Uint8Array;
  },
): void {
  const derived = key.prf(algorithm.derivation.with(message.context));
  const cipher = createCipheriv(
    algorithm.cipher,
    derived.subarray(0, algorithm.keyBits / 8),
    message.iv,
    { authTagLength: tagBytes },
  );
  derived.fill(0);
  for (const part of message.aad) cipher.setAAD(part);
  out.set(cipher.update(message.plaintext), 0);
  cipher.final();
  out.set(cipher.getAuthTag(), message.plaintext.length);
}

/** Decrypts; `null` where the tag does not fit. The plaintext is in memory of its own. */
export function open(
  algorithm: WrappingAlgorithm,
  key: SecretKey,
  message: {
    context: Uint8Array;
    iv: Uint8Array;
    aad: readonly Uint8Array[];
    ciphertext: Uint8Array;
    tag: Uint8Array;
  },
): Buffer | null {
  const derived = key.prf(algorithm.derivation.with(message.context));
  const decipher = createDecipheriv(
    algorithm.cipher,
    derived.subarray(0, algorithm.keyBits / 8),
    message.iv,
    { authTagLength: tagBytes },
  );
  derived.fill(0);
  decipher.setAuthTag(message.tag);
  for (const part of message.aad) decipher.setAAD(part);
  const plaintext = decipher.update(message.ciphertext);
  try {
    decipher.final();
  } catch {
    // The only failure that final() has: the tag.
    plaintext.fill(0);
    return null;
  }
  return plaintext;
}
