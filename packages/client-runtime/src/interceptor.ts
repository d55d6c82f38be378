import type { HttpResponse, ServiceError } from '@trent/protocol';
import type { CallMetadata } from './metadata.ts';
import type { ClientOperation } from './operation.ts';

/** One call as interceptors see it. `input` may hold secrets, and therefore does not show when this is inspected. */
export interface CallContext {
  readonly operation: Pick<
    ClientOperation<unknown, unknown>,
    'name' | 'target' | 'signingName' | 'idempotent'
  >;
  readonly input: unknown;
  readonly region: string;
  /** Host and, where it is not the default, port. */
  readonly host: string;
  /** Milliseconds since the epoch, by the client's clock. */
  readonly startedAt: number;
  readonly signal: AbortSignal | undefined;
  /** As of now: it is complete when `next` has settled. */
  readonly metadata: CallMetadata;
}

export interface AttemptContext {
  readonly call: CallContext;
  /** Counts from 1. */
  readonly attempt: number;
  /** Milliseconds waited before it. */
  readonly delayMs: number;
  readonly startedAt: number;
  /** Lower-case names; what an interceptor adds is signed and sent. */
  readonly headers: Record<string, string>;
}

/** An answer of the service, a refusal or not; without its body, which may hold secrets. */
export interface AttemptResult {
  readonly status: number;
  readonly requestId: string | undefined;
  /** What the service refused with. */
  readonly error: ServiceError | undefined;
  /** From the question for credentials to the last byte. */
  readonly durationMs: number;
}

/**
 * Sees what a client does. The first in the list is the outermost. Each calls `next` once and resolves or rejects with
 * what came of it; what it throws itself fails the call, or the attempt.
 */
export interface Interceptor {
  /** Around a whole call, retries included. May resolve with another output, also without calling `next`. */
  call?<Output>(context: CallContext, next: () => Promise<Output>): Promise<Output>;
  /** Around one attempt. Rejects with a TransportError where there is no answer. */
  attempt?(context: AttemptContext, next: () => Promise<AttemptResult>): Promise<AttemptResult>;
}

/** Runs `work` inside the `call` parts of the interceptors. */
export function interceptCall<Output>(
  interceptors: readonly Interceptor[],
  context: CallContext,
  work: () => Promise<Output>,
): Promise<Output> {
  return interceptors.reduceRight<() => Promise<Output>>(
    (next, one) => async () => (one.call === undefined ? next() : one.call(context, next)),
    work,
  )();
}

/**
 * Runs `send` inside the `attempt` parts of the interceptors: what comes back is always the answer of the service.
 * Throws TypeError where an interceptor swallows the attempt or repeats it.
 */
export async function interceptAttempt(
  interceptors: readonly Interceptor[],
  context: AttemptContext,
  now: () => number,
  send: () => Promise<HttpResponse>,
  readFailure: (response: HttpResponse) => ServiceError | undefined,
): Promise<HttpResponse> {
  let response: HttpResponse | undefined;
  let sent = false;
  const innermost = async (): Promise<AttemptResult> => {
    if (sent) throw new TypeError('an interceptor called next twice for one attempt');
    sent = true;
    response = await send();
    return {
      status: response.status,
      requestId: response.headers['x-amzn-requestid'],
      error: readFailure(response),
      durationMs: now() - context.startedAt,
    };
  };
  await interceptors.reduceRight<() => Promise<AttemptResult>>(
    (next, one) => async () => (one.attempt === undefined ? next() : one.attempt(context, next)),
    innermost,
  )();
  if (response === undefined) throw new TypeError('an interceptor did not call next');
  return response;
}
