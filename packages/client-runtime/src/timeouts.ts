/** How waiting ends: limits and the caller's AbortSignal, in the same words wherever they strike. */
import { TransportError } from './transport-error.ts';

export function requestTimedOut(ms: number, mayHaveArrived: boolean): TransportError {
  return new TransportError('TimeoutError', `no complete answer within ${ms} ms`, {
    mayHaveArrived,
  });
}

export function connectTimedOut(ms: number, host: string): TransportError {
  return new TransportError('TimeoutError', `no connection to ${host} within ${ms} ms`, {
    mayHaveArrived: false,
  });
}

export function aborted(signal: AbortSignal, mayHaveArrived: boolean): TransportError {
  return new TransportError('AbortError', 'the call was aborted by its signal', {
    mayHaveArrived,
    cause: signal.reason,
  });
}

/**
 * `work`, unless the signal or the limit (milliseconds, 0 is none) comes first: then TransportError, and what becomes
 * of `work` is nobody's concern.
 */
export function withLimits<Value>(
  work: Promise<Value>,
  limitMs: number,
  signal: AbortSignal | undefined,
  mayHaveArrived: boolean,
): Promise<Value> {
  if (limitMs === 0 && signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      settle();
      reject(aborted(signal!, mayHaveArrived));
    };
    const timer =
      limitMs === 0
        ? undefined
        : setTimeout(() => {
            settle();
            reject(requestTimedOut(limitMs, mayHaveArrived));
          }, limitMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    work.then(resolve, reject).finally(settle);
  });
}
