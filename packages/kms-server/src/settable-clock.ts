/** A clock that runs at the speed of another one, and can be set. */
export class SettableClock {
  readonly #source: () => Date;
  #aheadMs = 0;

  constructor(source: () => Date) {
    this.#source = source;
  }

  readonly now = (): Date => new Date(this.#source().getTime() + this.#aheadMs);

  set(time: Date): void {
    this.#aheadMs = time.getTime() - this.#source().getTime();
  }

  /** To the time of its source. */
  reset(): void {
    this.#aheadMs = 0;
  }
}
