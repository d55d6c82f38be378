import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { inspectAs } from '../inspect-as.ts';
import { randomBytes } from './random.ts';

/** Length of backing keys and root keys in bytes. */
export const secretKeyBytes = 32;

/**
 * 256 bits that never leave this module as they are, but for sealing. They are held as a `KeyObject`, outside the
 * heap of the language; `util.inspect` and `JSON.stringify` show nothing of them.
 */
export class SecretKey {
  readonly #key: KeyObject;

  static {
    inspectAs(this.prototype, () => 'SecretKey { (hidden) }');
  }

  private constructor(bytes: Uint8Array) {
    this.#key = createSecretKey(bytes);
    bytes.fill(0);
  }

  /** A new random key. */
  static generate(): SecretKey {
    return new SecretKey(randomBytes(secretKeyBytes));
  }

  /** Takes over 32 bytes and overwrites the array with zeros. Throws RangeError for another length. */
  static take(bytes: Uint8Array): SecretKey {
    if (bytes.length !== secretKeyBytes) {
      throw new RangeError(`a secret key has ${secretKeyBytes} bytes, not ${bytes.length}`);
    }
    return new SecretKey(bytes);
  }

  /** HMAC-SHA-256 of `input` under this key: 32 bytes, for the caller to overwrite after use. */
  prf(input: Uint8Array): Buffer {
    return createHmac('sha256', this.#key).update(input).digest();
  }

  /** Shows the 32 bytes to `use` and overwrites them afterwards. For sealing only. */
  expose<T>(use: (bytes: Buffer) => T): T {
    const bytes = this.#key.export();
    try {
      return use(bytes);
    } finally {
      bytes.fill(0);
    }
  }

  toJSON(): string {
    return '(secret key)';
  }
}
