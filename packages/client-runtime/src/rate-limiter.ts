/** Slows a client down before it sends; `createAdaptiveRateLimiter` makes one. All times in milliseconds. */
export interface RateLimiter {
  /** Takes leave to send one attempt: how long to wait before it, 0 for not at all. */
  acquire(nowMs: number): number;
  /** What the service answered to an attempt; not called where there was no answer. */
  record(nowMs: number, throttled: boolean): void;
}

/** Weight of the newest half-second in the measured rate. */
const smoothing = 0.8;
/** What is left of the rate after throttling. */
const beta = 0.7;
/** How steep CUBIC grows. */
const scale = 0.4;
const minRate = 0.5;
const minCapacity = 1;

/**
 * The adaptive mode of the AWS SDKs: once the service throttles, attempts wait for tokens that come at a rate which
 * falls at each throttling and grows back by CUBIC (RFC 9438, section 4.2), never above twice the measured rate.
 * Unlimited until then. Clients that share a quota of the service may share one limiter.
 */
export function createAdaptiveRateLimiter(): RateLimiter {
  return new AdaptiveRateLimiter();
}

/** Inside, times are in seconds and rates in attempts per second. */
class AdaptiveRateLimiter implements RateLimiter {
  #enabled = false;
  #fillRate = 0;
  #capacity = 0;
  #tokens = 0;
  #filledAt: number | undefined = undefined;
  #measuredRate = 0;
  #measuredUntil: number | undefined = undefined;
  #counted = 0;
  #lastMaxRate = 0;
  #throttledAt = 0;
  #timeWindow = 0;

  acquire(nowMs: number): number {
    if (!this.#enabled) return 0;
    this.#fill(nowMs / 1000);
    // Taken before it is there: whoever comes next waits behind this one.
    this.#tokens -= 1;
    return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#fillRate) * 1000;
  }

  record(nowMs: number, throttled: boolean): void {
    const now = nowMs / 1000;
    this.#measure(now);
    let rate: number;
    if (throttled) {
      const from = this.#enabled
        ? Math.min(this.#measuredRate, this.#fillRate)
        : this.#measuredRate;
      this.#lastMaxRate = from;
      this.#throttledAt = now;
      this.#enabled = true;
      this.#timeWindow = Math.cbrt((from * (1 - beta)) / scale);
      rate = from * beta;
    } else {
      this.#timeWindow = Math.cbrt((this.#lastMaxRate * (1 - beta)) / scale);
      rate = scale * (now - this.#throttledAt - this.#timeWindow) ** 3 + this.#lastMaxRate;
    }
    this.#setRate(now, Math.min(rate, 2 * this.#measuredRate));
  }

  /** Attempts per second, smoothed, anew at the end of each half-second. */
  #measure(now: number): void {
    const half = Math.floor(now * 2) / 2;
    this.#measuredUntil ??= half;
    this.#counted += 1;
    if (half <= this.#measuredUntil) return;
    const rate = this.#counted / (half - this.#measuredUntil);
    this.#measuredRate = rate * smoothing + this.#measuredRate * (1 - smoothing);
    this.#counted = 0;
    this.#measuredUntil = half;
  }

  #setRate(now: number, rate: number): void {
    this.#fill(now);
    this.#fillRate = Math.max(rate, minRate);
    this.#capacity = Math.max(rate, minCapacity);
    this.#tokens = Math.min(this.#tokens, this.#capacity);
  }

  #fill(now: number): void {
    if (this.#filledAt !== undefined) {
      const came = Math.max(0, now - this.#filledAt) * this.#fillRate;
      this.#tokens = Math.min(this.#capacity, this.#tokens + came);
    }
    this.#filledAt = now;
  }
}
