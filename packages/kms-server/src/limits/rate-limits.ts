import { ServiceError } from '@trent/protocol';
import type { Admission } from '@trent/server-runtime';
import type { Caller } from '../authenticate.ts';

/** How many requests of one account in one Region a second, as AWS KMS counts its request quotas. */
export interface RequestLimits {
  /** All operations that have no limit of their own, each counted for itself. Left out: no limit. */
  readonly perSecond?: number;
  /** By operation. */
  readonly operations?: Readonly<Record<string, number>>;
}

/** What the API answers (developer guide, throttling requests). */
const message =
  'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.';

/** Buckets that have filled up again are forgotten this often, in milliseconds. */
const sweepMs = 60_000;

interface Bucket {
  tokens: number;
  /** Milliseconds. */
  filledAt: number;
}

/**
 * Token buckets by account, Region and operation: each holds the requests of one second, and fills up evenly. `now` is
 * monotonic, in milliseconds.
 */
export class RateLimits {
  readonly #now: () => number;
  #limits: RequestLimits;
  readonly #buckets = new Map<string, Bucket>();
  #sweptAt: number;

  constructor(limits: RequestLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#sweptAt = now();
  }

  /** From now on; buckets begin full. */
  change(limits: RequestLimits): void {
    this.#limits = limits;
    this.#buckets.clear();
  }

  /** Takes a request from its bucket. Throws ServiceError `ThrottlingException` where there is none left. */
  admit({ identity, region, operation }: Admission<Caller>): void {
    const limit = this.#limitOf(operation);
    if (limit === undefined) return;
    const now = this.#now();
    if (now - this.#sweptAt > sweepMs) this.#sweep(now);
    const name = `${identity.accountId}/${region}/${operation}`;
    let bucket = this.#buckets.get(name);
    if (bucket === undefined) {
      bucket = { tokens: limit, filledAt: now };
      this.#buckets.set(name, bucket);
    }
    bucket.tokens = Math.min(limit, bucket.tokens + ((now - bucket.filledAt) / 1_000) * limit);
    bucket.filledAt = now;
    if (bucket.tokens < 1) throw new ServiceError('ThrottlingException', message);
    bucket.tokens -= 1;
  }

  #limitOf(operation: string): number | undefined {
    const { operations, perSecond } = this.#limits;
    return operations !== undefined && Object.hasOwn(operations, operation)
      ? operations[operation]
      : perSecond;
  }

  /** A bucket is full again after one second. */
  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [name, { filledAt }] of this.#buckets) {
      if (now - filledAt > 1_000) this.#buckets.delete(name);
    }
  }
}
