import type { Hunt } from '../run/hunt.ts';

/** One line that changes, on a terminal; elsewhere nothing, or a line now and then where it takes long. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  readonly #isLong: boolean;
  #done = 0;
  #survived = 0;

  /** In: whether it takes so long that a log should tell of it too. */
  constructor(stream: NodeJS.WriteStream, total: number, isLong = false) {
    this.#stream = stream;
    this.#total = total;
    this.#isLong = isLong;
  }

  tell({ killers }: Hunt): void {
    this.#done += 1;
    if (killers.length === 0) this.#survived += 1;
    const text = `${this.#done} of ${this.#total} mutants, ${this.#survived} not found`;
    if (this.#stream.isTTY) this.#stream.write(`\r${text}`);
    else if (this.#isLong && this.#done % 10 === 0) this.#stream.write(`${text}\n`);
  }

  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\n');
  }
}
