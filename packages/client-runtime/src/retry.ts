/**
 * Which failures are worth another attempt, and how long to wait before it: the standard mode of the AWS SDKs as of
 * 2026 (AWS SDKs and Tools Reference Guide, "Retry behavior").
 */
import type { HttpResponse } from '@trent/protocol';
import { isServiceError } from '@trent/protocol';
import type { RateLimiter } from './rate-limiter.ts';
import { isTransportError } from './transport-error.ts';

/**
 * Full jitter: before retry n the client waits a random time in [0, min(cap, base * 2^(n-1))). Where the service says
 * how long (`x-amz-retry-after`), it waits that long, but no less than this and at most 5 s more. In milliseconds.
 */
export interface RetryOptions {
  /** Default 50. */
  readonly baseDelayMs?: number;
  /** Base after an answer that says the caller is too fast. Default 1 000. */
  readonly throttlingBaseDelayMs?: number;
  /** Default 20 000. */
  readonly maxDelayMs?: number;
  /** Adaptive mode: `createAdaptiveRateLimiter()`. None by default. */
  readonly rateLimiter?: RateLimiter;
}

/** `none`: the same request would fail the same way, or sending it twice could do it twice. */
export type RetryReason = 'none' | 'transient' | 'throttling';

/** Sent with status 400 by this protocol. LimitExceededException is none of them: a quota does not pass by waiting. */
const throttlingCodes = [
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'BandwidthLimitExceeded',
  'ProvisionedThroughputExceededException',
  'PriorRequestNotComplete',
  'TransactionInProgressException',
  'SlowDown',
];

const transientCodes = ['RequestTimeout', 'RequestTimeoutException'];

/** `idempotent`: whether the operation may be sent again though the service may have carried it out. */
export function retryReason(error: unknown, idempotent: boolean): RetryReason {
  if (isServiceError(error)) {
    const { code, status } = error;
    if (throttlingCodes.includes(code) || status === 429) return 'throttling';
    // The service itself says that it failed; a gateway before it (502, 504) only that it lost the answer.
    if (status === 500 || status === 503 || transientCodes.includes(code)) return 'transient';
    if (status === 502 || status === 504) return idempotent ? 'transient' : 'none';
    return 'none';
  }
  if (isTransportError(error, 'ConnectionError', 'TimeoutError')) {
    return idempotent || !error.mayHaveArrived ? 'transient' : 'none';
  }
  return 'none';
}

/**
 * Milliseconds to wait before retry number `retry`, which counts from 1, after a failure for `reason`; `response` is
 * the answer that failed, if there was one.
 */
export function retryDelay(
  reason: Exclude<RetryReason, 'none'>,
  retry: number,
  random: () => number,
  options: RetryOptions = {},
  response?: HttpResponse,
): number {
  const base =
    reason === 'throttling'
      ? (options.throttlingBaseDelayMs ?? 1_000)
      : (options.baseDelayMs ?? 50);
  const delay = random() * Math.min(options.maxDelayMs ?? 20_000, base * 2 ** (retry - 1));
  const told = response?.headers['x-amz-retry-after'];
  if (told === undefined || !/^\d{1,9}$/.test(told)) return delay;
  return Math.max(delay, Math.min(Number(told), delay + mostToldMs));
}

/** How much longer than by itself a client waits because a service says so. */
const mostToldMs = 5_000;
