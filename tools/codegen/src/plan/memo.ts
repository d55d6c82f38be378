import { hash } from 'node:crypto';

/**
 * Texts that are costly to make, by what they are made of: the compiled validators of an operation, the printed type of a
 * schema. What a run does not ask for is forgotten after it.
 */
export class Memo {
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();

  /** In: what an earlier run of the same generator left, as `entries` told it. */
  constructor(known: ReadonlyMap<string, string> = new Map()) {
    this.#known = known;
  }

  /** The text made of this before, else made now. In: what names the maker, and all that its text depends on. */
  get(maker: string, madeOf: string, make: () => string): string {
    const key = `${maker} ${hash('sha256', madeOf, 'hex')}`;
    const text = this.#used.get(key) ?? this.#known.get(key) ?? make();
    this.#used.set(key, text);
    return text;
  }

  /** What was asked for since the start. */
  get entries(): ReadonlyMap<string, string> {
    return this.#used;
  }
}
