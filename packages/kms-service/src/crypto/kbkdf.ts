/**
 * The input of one round of the key derivation of NIST SP 800-108 Rev. 1, section 4.1, in counter mode with a counter
 * and an output length of 32 bits each: `[1] || Label || 0x00 || Context || [L]`.
 *
 * One round of HMAC-SHA-256 gives 256 bits, so a counter beyond 1 never occurs here.
 */
export class DerivationInput {
  readonly #bytes: Buffer;
  readonly #contextStart: number;

  /** `contextBytes` is the length of every context, `outputBits` that of the derived key: at most 256. */
  constructor(label: string, contextBytes: number, outputBits: 128 | 256) {
    const labelBytes = Buffer.from(label, 'ascii');
    this.#contextStart = 4 + labelBytes.length + 1;
    this.#bytes = Buffer.alloc(this.#contextStart + contextBytes + 4);
    this.#bytes.writeUInt32BE(1, 0);
    labelBytes.copy(this.#bytes, 4);
    this.#bytes.writeUInt32BE(outputBits, this.#contextStart + contextBytes);
  }

  /** The input for one context. The buffer is used again by the next call. */
  with(context: Uint8Array): Buffer {
    this.#bytes.set(context, this.#contextStart);
    return this.#bytes;
  }
}
