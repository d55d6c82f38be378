/** One call from input to output: attempts, and what lies between them. */
import { encodeInput, isServiceError } from '@trent/protocol';
import type { HttpResponse } from '@trent/protocol';
import { sendAttempt } from './attempt.ts';
import type { Attempt, AttemptParts } from './attempt.ts';
import type { CallOptions } from './config.ts';
import { interceptAttempt, interceptCall } from './interceptor.ts';
import type { CallContext, Interceptor } from './interceptor.ts';
import { attachMetadata } from './metadata.ts';
import type { CallMetadata } from './metadata.ts';
import type { ClientOperation } from './operation.ts';
import { readFailure } from './read-failure.ts';
import { readOutput } from './read-output.ts';
import { retryDelay, retryReason } from './retry.ts';
import type { RetryOptions } from './retry.ts';
import type { RetryQuota } from './retry-quota.ts';
import { aborted, requestTimedOut } from './timeouts.ts';
import { isTransportError } from './transport-error.ts';

/** What all calls of a client share. */
export interface CallParts extends AttemptParts {
  readonly quota: RetryQuota;
  readonly retry: RetryOptions | undefined;
  readonly random: () => number;
  readonly interceptors: readonly Interceptor[] | undefined;
  readonly maxAttempts: number;
  readonly requestTimeoutMs: number;
  readonly deadlineMs: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Runs a call to its end; see `Client.send` for what it throws. */
export function runCall<Input, Output, Code extends string>(
  parts: CallParts,
  operation: ClientOperation<Input, Output, Code>,
  input: Input,
  options: CallOptions | undefined,
): Promise<Output> {
  const call = new Call(parts, operation, input, options);
  return parts.interceptors === undefined ? call.run() : call.runIntercepted(parts.interceptors);
}

class Call<Input, Output, Code extends string> {
  readonly #parts: CallParts;
  readonly #operation: ClientOperation<Input, Output, Code>;
  readonly #input: Input;
  readonly #signal: AbortSignal | undefined;
  readonly #maxAttempts: number;
  readonly #requestTimeoutMs: number;
  readonly #deadlineMs: number;
  /** Milliseconds since the epoch. */
  readonly #startedAt: number;
  readonly #metadata: Mutable<CallMetadata> = {
    httpStatusCode: undefined,
    requestId: undefined,
    attempts: 0,
    totalRetryDelay: 0,
  };
  #context: CallContext | undefined = undefined;

  constructor(
    parts: CallParts,
    operation: ClientOperation<Input, Output, Code>,
    input: Input,
    options: CallOptions | undefined,
  ) {
    this.#parts = parts;
    this.#operation = operation;
    this.#input = input;
    this.#signal = options?.signal;
    this.#maxAttempts = options?.maxAttempts ?? parts.maxAttempts;
    this.#requestTimeoutMs = options?.requestTimeoutMs ?? parts.requestTimeoutMs;
    this.#deadlineMs = options?.deadlineMs ?? parts.deadlineMs;
    this.#startedAt = parts.clock.now();
  }

  runIntercepted(interceptors: readonly Interceptor[]): Promise<Output> {
    const { region, endpoint } = this.#parts;
    const context: CallContext = {
      operation: this.#operation,
      input: this.#input,
      region,
      host: endpoint.host,
      startedAt: this.#startedAt,
      signal: this.#signal,
      metadata: this.#metadata,
    };
    this.#context = Object.defineProperty(context, 'input', { enumerable: false });
    return interceptCall(interceptors, context, () => this.run());
  }

  /** One function, so that a call that succeeds at once waits for nothing but the transport. */
  async run(): Promise<Output> {
    const { clock, credentials, quota, retry, skew } = this.#parts;
    const operation = this.#operation;
    const metadata = this.#metadata;
    const limiter = retry?.rateLimiter;
    let taken = 0;
    let delay = 0;
    try {
      const input = withTokens(this.#input as object | undefined, operation.idempotencyTokens);
      const body = encodeInput(input, operation.keepsNull);
      for (;;) {
        this.#checkAbort();
        if (limiter !== undefined) await this.#sleep(limiter.acquire(clock.now()));
        const attempt = this.#nextAttempt(body);
        let response: HttpResponse | undefined;
        let failure: unknown;
        try {
          response = await this.#send(attempt, delay);
          metadata.httpStatusCode = response.status;
          metadata.requestId = response.headers['x-amzn-requestid'];
          if (response.status === 200) {
            const output = readOutput(operation, response.body);
            attachMetadata(output as object, metadata);
            quota.succeeded(taken);
            limiter?.record(clock.now(), false);
            return output;
          }
          failure = readFailure(operation, response);
        } catch (error) {
          failure = error;
        }

        const reason = retryReason(failure, operation.idempotent);
        let corrected = false;
        if (response !== undefined) {
          limiter?.record(clock.now(), reason === 'throttling');
          corrected = skew.correct(failure, response, attempt.offset, clock.now());
          if (isServiceError(failure, 'ExpiredTokenException')) credentials.drop(attempt.identity);
        }
        if (metadata.attempts >= this.#maxAttempts) throw failure;
        if (reason !== 'none') {
          delay = retryDelay(reason, metadata.attempts, this.#parts.random, retry, response);
          // The failure says more than that time ran out.
          const cost = delay < this.#left() ? quota.take(reason) : undefined;
          if (cost === undefined) throw failure;
          taken = cost;
          await this.#sleep(delay);
          metadata.totalRetryDelay += delay;
        } else if (corrected) {
          // A request signed by a wrong clock was not carried out, and waiting would not help it.
          delay = 0;
        } else {
          throw failure;
        }
      }
    } catch (error) {
      if (isServiceError(error) || isTransportError(error)) attachMetadata(error, metadata);
      throw error;
    }
  }

  #nextAttempt(body: string): Attempt {
    const metadata = this.#metadata;
    metadata.attempts += 1;
    metadata.httpStatusCode = metadata.requestId = undefined;
    return {
      operation: this.#operation,
      body,
      headers: undefined,
      offset: this.#parts.skew.offset,
      timeLeft: this.#timeLeft,
      signal: this.#signal,
      identity: undefined,
    };
  }

  #send(attempt: Attempt, delayMs: number): Promise<HttpResponse> {
    const { interceptors, clock } = this.#parts;
    const call = this.#context;
    if (call === undefined || interceptors === undefined) return sendAttempt(this.#parts, attempt);
    const headers: Record<string, string> = {};
    attempt.headers = headers;
    return interceptAttempt(
      interceptors,
      { call, attempt: call.metadata.attempts, delayMs, startedAt: clock.now(), headers },
      clock.now,
      async () => sendAttempt(this.#parts, attempt),
      (response) => (response.status === 200 ? undefined : readFailure(this.#operation, response)),
    );
  }

  #checkAbort(): void {
    const signal = this.#signal;
    if (signal?.aborted) throw aborted(signal, this.#metadata.attempts > 0);
  }

  /** Throws where the signal or the deadline comes first. */
  async #sleep(ms: number): Promise<void> {
    if (ms <= 0) return;
    const left = this.#left();
    await this.#parts.clock.sleep(Math.min(ms, left), this.#signal);
    this.#checkAbort();
    if (ms > left) throw requestTimedOut(this.#deadlineMs, this.#metadata.attempts > 0);
  }

  /** Milliseconds until the deadline. */
  #left(): number {
    return this.#deadlineMs === 0
      ? Infinity
      : this.#startedAt + this.#deadlineMs - this.#parts.clock.now();
  }

  /** Limit of an attempt, or of what else takes time: the call's own where that comes first. 0 is none. */
  readonly #timeLeft = (ofAttempt: boolean): number => {
    const limitMs = ofAttempt ? this.#requestTimeoutMs : 0;
    const left = this.#left();
    if (left === Infinity) return limitMs;
    if (left <= 0) throw requestTimedOut(this.#deadlineMs, this.#metadata.attempts > 1);
    return limitMs === 0 ? left : Math.min(limitMs, left);
  };
}

/** The input with the idempotency tokens that the caller left out; itself where there is nothing to add. */
function withTokens(
  input: object | undefined,
  names: readonly string[] | undefined,
): object | undefined {
  const missing = names?.filter(
    (name) => (input as Record<string, unknown> | undefined)?.[name] == null,
  );
  if (missing === undefined || missing.length === 0) return input;
  return {
    ...input,
    ...Object.fromEntries(missing.map((name) => [name, globalThis.crypto.randomUUID()])),
  };
}
