import type { RetryReason } from './retry.ts';

const capacity = 500;
const costs = { transient: 14, throttling: 5 };

/**
 * How many retries all calls of one client have left, so that an outage is not made worse by everybody's retries: a
 * bucket of 500 tokens. A retry takes 14, 5 after throttling; a call that succeeds gives back what its last retry
 * took, or one token where it needed none (AWS SDKs and Tools Reference Guide, "Retry behavior").
 */
export class RetryQuota {
  #tokens = capacity;

  /** The tokens taken, or `undefined` where too few are left: then there is no retry. */
  take(reason: Exclude<RetryReason, 'none'>): number | undefined {
    const cost = costs[reason];
    if (this.#tokens < cost) return undefined;
    this.#tokens -= cost;
    return cost;
  }

  /** After a call that succeeded; `taken` by its last retry, 0 where it needed none. */
  succeeded(taken: number): void {
    if (this.#tokens < capacity) this.#tokens = Math.min(capacity, this.#tokens + (taken || 1));
  }
}
