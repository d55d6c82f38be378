/** Which failures are worth another attempt, and how long to wait before it. */
import { isServiceError } from '@trent/protocol';
import { isTransportError } from './transport-error.ts';

/** Full jitter: before retry n the client waits a random time in [0, min(cap, base * 2^(n-1))). In milliseconds. */
export interface RetryOptions {
  /** Default 50. */
  readonly baseDelayMs?: number;
  /** Base after an answer that says the caller is too fast. Default 1 000. */
  readonly throttlingBaseDelayMs?: number;
  /** Default 20 000. */
  readonly maxDelayMs?: number;
}

/** `none`: the same request would fail the same way, or sending it twice could do it twice. */
export type RetryReason = 'none' | 'transient' | 'throttling';

/** Sent with status 400 by this protocol. LimitExceededException is none of them: a quota does not pass by waiting. */
const throttlingCodes = new Set([
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
  'SlowDown',
]);

const transientCodes = new Set(['RequestTimeout', 'RequestTimeoutException']);

/** `idempotent`: whether the operation may be sent again though the service may have carried it out. */
export function retryReason(error: unknown, idempotent: boolean): RetryReason {
  if (isServiceError(error)) {
    const { code, status } = error;
    if (throttlingCodes.has(code) || status === 429) return 'throttling';
    // The service itself says that it failed; a gateway before it (502, 504) only that it lost the answer.
    if (status === 500 || status === 503 || transientCodes.has(code)) return 'transient';
    if (status === 502 || status === 504) return idempotent ? 'transient' : 'none';
    return 'none';
  }
  if (isTransportError(error, 'ConnectionError', 'TimeoutError')) {
    return idempotent || !error.mayHaveArrived ? 'transient' : 'none';
  }
  return 'none';
}

/** Milliseconds to wait before retry number `retry`, which counts from 1. */
export function retryDelay(
  reason: Exclude<RetryReason, 'none'>,
  retry: number,
  random: () => number,
  options: RetryOptions = {},
): number {
  const base =
    reason === 'throttling'
      ? (options.throttlingBaseDelayMs ?? 1_000)
      : (options.baseDelayMs ?? 50);
  return random() * Math.min(options.maxDelayMs ?? 20_000, base * 2 ** (retry - 1));
}
