import type { Hunt } from '../run/hunt.ts';

/** One line that changes, on a terminal only. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  #done = 0;
  #survived = 0;

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  tell({ killers }: Hunt): void {
    this.#done += 1;
    if (killers.length === 0) this.#survived += 1;
    if (this.#stream.isTTY) {
      this.#stream.write(`\r${this.#done} of ${this.#total} mutants, ${this.#survived} not found`);
    }
  }

  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\n');
  }
}
