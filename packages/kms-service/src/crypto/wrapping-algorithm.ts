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

/** What is bound but not encrypted is put together here: no secret, and one call of the cipher costs less than two. */
let room = Buffer.allocUnsafeSlow(1_024);

/** The parts behind each other, in a buffer that the next call uses again. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  if (length > room.length) room = Buffer.allocUnsafeSlow(length * 2);
  let end = 0;
  for (const part of parts) {
    room.set(part, end);
    end += part.length;
  }
  return room.subarray(0, length);
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
    // The length of a tag is 16 bytes where it is not said, and saying it costs a tenth of the whole.
  );
  derived.fill(0);
  cipher.setAAD(joined(message.aad));
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
  decipher.setAAD(joined(message.aad));
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
