import type { Outcome } from '../run/outcome.ts';

/** Milliseconds between two lines. */
const pause = 100;

/** One line that is written over again while a run goes on, on a terminal only. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #done = 0;
  #wrong = 0;
  #last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  tell({ status }: Outcome, total: number): void {
    this.#done += 1;
    if (status === 'failed' || status === 'error') this.#wrong += 1;
    const now = performance.now();
    if (!this.#stream.isTTY || (now - this.#last < pause && this.#done < total)) return;
    this.#last = now;
    this.#stream.write(`\r\x1b[K${this.#done} of ${total} cases, ${this.#wrong} not as claimed`);
  }

  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[K');
  }
}
