import { inspectAs } from '../inspect-as.ts';
import { finishHeader, headerStart, layOut, overheadBytes, type Ciphertext } from './ciphertext.ts';
import { fillRandom } from './random.ts';
import type { SecretKey } from './secret-key.ts';
import { open, sealInto, type WrappingAlgorithm } from './wrapping-algorithm.ts';

/** Salt and IV of one ciphertext, for known-answer tests: 32 and 12 bytes. */
export interface FixedRandomness {
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
}

/** One key material of a KMS key, ready to wrap and unwrap. */
export class BackingKey {
  readonly materialId: string;
  readonly #secret: SecretKey;
  readonly #algorithm: WrappingAlgorithm;
  readonly #headerStart: Buffer;

  static {
    inspectAs(
      this.prototype,
      ({ materialId }) => `BackingKey { materialId: '${materialId}', (hidden) }`,
    );
  }

  constructor(keyId: string, materialId: string, secret: SecretKey, algorithm: WrappingAlgorithm) {
    this.materialId = materialId;
    this.#secret = secret;
    this.#algorithm = algorithm;
    this.#headerStart = headerStart(algorithm, keyId, materialId);
  }

  /**
   * Encrypts `plaintext` under a key that is derived for this one ciphertext, and binds `context` (the encoded
   * encryption context) and the whole header to it. The ciphertext is 115 bytes longer than the plaintext.
   */
  wrap(plaintext: Uint8Array, context: Uint8Array, fixed?: FixedRandomness): Buffer {
    const blob = Buffer.allocUnsafe(overheadBytes + plaintext.length);
    const parts = layOut(blob, this.#headerStart);
    if (fixed === undefined) {
      fillRandom(parts.saltAndIv);
    } else {
      parts.saltAndIv.set(fixed.salt);
      parts.iv.set(fixed.iv);
    }
    finishHeader(blob);
    sealInto(parts.encryptedAndTag, this.#algorithm, this.#secret, {
      context: parts.derivationContext,
      iv: parts.iv,
      aad: [parts.header, context],
      plaintext,
    });
    return blob;
  }

  /** The plaintext, or `null` where the ciphertext was altered or made under another encryption context. */
  unwrap(ciphertext: Ciphertext, context: Uint8Array): Buffer | null {
    return open(ciphertext.algorithm, this.#secret, {
      context: ciphertext.derivationContext,
      iv: ciphertext.iv,
      aad: [ciphertext.header, context],
      ciphertext: ciphertext.encrypted,
      tag: ciphertext.tag,
    });
  }
}
