/** Hands out the bytes of a stream in pieces of the lengths that are asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #hasEnded = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes: `length` of them, or fewer at the end of the stream. */
  async read(length: number): Promise<Buffer> {
    await this.#hold(length);
    const bytes = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(bytes.length);
    return bytes;
  }

  /** Whether there are no more bytes. */
  async isAtEnd(): Promise<boolean> {
    await this.#hold(1);
    return this.#held.length === 0;
  }

  /** Tells the source that no more is read. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #hold(length: number): Promise<void> {
    const pieces = [this.#held];
    let total = this.#held.length;
    while (total < length && !this.#hasEnded) {
      const { done, value } = await this.#source.next();
      if (done === true) this.#hasEnded = true;
      else {
        pieces.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
        total += value.byteLength;
      }
    }
    if (pieces.length > 1) this.#held = Buffer.concat(pieces);
  }
}
