/** What has to end by a time of `performance.now()`. */
export interface Expiring {
  readonly expiresAt: number;
  expire(): void;
}

/**
 * One timer for all that is in flight: nearly everything ends long before its time, so a timer for each costs more than
 * to look through them when the first might be late. The timer keeps no process alive; the connections do.
 */
export class Deadlines {
  readonly #inFlight: () => readonly Expiring[];
  #timer: NodeJS.Timeout | undefined = undefined;
  #wakesAt = Infinity;

  /** `inFlight` gives everything that has not ended. */
  constructor(inFlight: () => readonly Expiring[]) {
    this.#inFlight = inFlight;
  }

  /** To be called with everything that gets in flight. */
  watch({ expiresAt }: Expiring): void {
    if (expiresAt >= this.#wakesAt) return;
    this.#wakesAt = expiresAt;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#wake, Math.ceil(expiresAt - performance.now()));
    this.#timer.unref();
  }

  readonly #wake = (): void => {
    this.#wakesAt = Infinity;
    const now = performance.now();
    for (const one of this.#inFlight()) {
      if (one.expiresAt <= now) one.expire();
      else this.watch(one);
    }
  };
}
