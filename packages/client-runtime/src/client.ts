import {
  CONTENT_TYPE,
  SigningKeyCache,
  encodeInput,
  parseResponse,
  readError,
  signRequest,
} from '@trent/protocol';
import type { HttpResponse } from '@trent/protocol';
import { createDefaultTransport } from '#default-transport';
import { systemClock } from './clock.ts';
import { ClockSkew } from './clock-skew.ts';
import type { CallOptions, ClientConfig } from './config.ts';
import { CredentialSource } from './credentials.ts';
import { decode } from './decode.ts';
import { parseEndpoint } from './endpoint.ts';
import type { ClientOperation } from './operation.ts';
import { redact } from './redact.ts';
import { retryDelay, retryReason } from './retry.ts';
import { aborted, requestTimedOut } from './timeouts.ts';
import { TransportError } from './transport-error.ts';

/** Sends operations of one service to one endpoint. */
export interface Client {
  /**
   * Sends `input` and resolves with the decoded answer; `{}` where the operation answers nothing.
   *
   * Throws ServiceError where the service refused (`code` tells why, any code may come), TransportError where its
   * answer did not arrive, and whatever the credential provider throws.
   */
  send<Input, Output, Code extends string>(
    operation: ClientOperation<Input, Output, Code>,
    input: Input,
    options?: CallOptions,
  ): Promise<Output>;
  /** Gives back the idle connections of the default transport; a transport that was handed in is the caller's to close. */
  close(): void;
}

/**
 * Makes a client; nothing is sent and no credentials are asked for yet. Throws TypeError for a config that cannot work:
 * an endpoint that is no http or https URL, no region, credentials without their members, a limit that is no number.
 */
export function createClient(config: ClientConfig): Client {
  const { region, random = Math.random, clock = systemClock, connectTimeoutMs = 5_000 } = config;
  if (typeof region !== 'string' || region === '') {
    throw new TypeError('region is not a non-empty string; give one like us-east-1');
  }
  const endpoint = parseEndpoint(
    typeof config.endpoint === 'function' ? config.endpoint(region) : config.endpoint,
  );
  const credentials = new CredentialSource(config.credentials, clock);
  const transport = config.transport ?? createDefaultTransport();
  const signingKeys = new SigningKeyCache(4);
  const skew = new ClockSkew();
  checkLimits(config);

  return {
    async send<Input, Output, Code extends string>(
      operation: ClientOperation<Input, Output, Code>,
      input: Input,
      options: CallOptions = {},
    ): Promise<Output> {
      checkLimits(options);
      const { signal } = options;
      const maxAttempts = options.maxAttempts ?? config.maxAttempts ?? 3;
      const requestTimeoutMs = options.requestTimeoutMs ?? config.requestTimeoutMs ?? 30_000;
      const deadlineMs = options.deadlineMs ?? config.deadlineMs ?? 0;
      const deadline = deadlineMs === 0 ? Infinity : clock.now() + deadlineMs;
      const body = encodeInput(
        withTokens(input as object | undefined, operation.idempotencyTokens),
        operation.keepsNull,
      );

      for (let attempt = 1; ; attempt++) {
        if (signal?.aborted) throw aborted(signal, attempt > 1);
        const offset = skew.offset;
        let response: HttpResponse | undefined;
        let failure: unknown;
        try {
          let identity = credentials.get(timeLeft(0), signal);
          if (identity instanceof Promise) identity = await identity;
          const signed = signRequest(
            {
              method: 'POST',
              host: endpoint.host,
              target: endpoint.path,
              headers: {
                'content-type': operation.contentType ?? CONTENT_TYPE,
                'x-amz-target': operation.target,
              },
              body,
            },
            {
              credentials: identity,
              region,
              service: operation.signingName,
              now: new Date(clock.now() + offset),
              signingKeys,
            },
          );
          response = await transport.send(
            endpoint,
            {
              method: 'POST',
              target: endpoint.path,
              headers: signed instanceof Promise ? await signed : signed,
              body,
            },
            { connectTimeoutMs, requestTimeoutMs: timeLeft(requestTimeoutMs), signal },
          );
          if (response.status === 200) return readOutput(operation, response.body);
          failure = readError(response);
        } catch (error) {
          failure = error;
        }

        const corrected =
          response !== undefined && skew.correct(failure, response, offset, clock.now());
        const reason = retryReason(failure, operation.idempotent);
        if (attempt >= maxAttempts || (!corrected && reason === 'none')) throw failure;
        // A request signed by a wrong clock was not carried out, and waiting would not help it.
        const delay = reason === 'none' ? 0 : retryDelay(reason, attempt, random, config.retry);
        // The failure says more than that time ran out.
        if (clock.now() + delay >= deadline) throw failure;
        if (delay > 0) await clock.sleep(delay, signal);
      }

      /** `limitMs` or what is left until the deadline, whichever is less; 0 is none. */
      function timeLeft(limitMs: number): number {
        if (deadline === Infinity) return limitMs;
        const left = deadline - clock.now();
        if (left <= 0) throw requestTimedOut(deadlineMs, false);
        return limitMs === 0 ? left : Math.min(limitMs, left);
      }
    },

    close: () => {
      if (config.transport === undefined) transport.close?.();
    },
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

function readOutput<Input, Output, Code extends string>(
  { output, sensitive, name }: ClientOperation<Input, Output, Code>,
  body: string,
): Output {
  let result: unknown;
  try {
    const json = parseResponse(body);
    result = json === undefined ? undefined : decode(json, output);
  } catch {
    // Without the words of what failed: they might quote a secret.
  }
  if (result === undefined) {
    throw new TransportError(
      'InvalidAnswerError',
      `the answer to ${name} has status 200 but is not what the protocol allows; is the endpoint the service itself?`,
      { mayHaveArrived: true },
    );
  }
  return (sensitive === undefined ? result : redact(result as object, sensitive)) as Output;
}

const limits = ['maxAttempts', 'requestTimeoutMs', 'connectTimeoutMs', 'deadlineMs'] as const;

/** What setTimeout can hold: 2^31 - 1 milliseconds, some 25 days. */
const longestTimer = 2_147_483_647;

function checkLimits(given: ClientConfig | CallOptions): void {
  for (const name of limits) {
    const value = (given as ClientConfig)[name];
    const least = name === 'maxAttempts' ? 1 : 0;
    if (value !== undefined && !(value >= least && value <= longestTimer)) {
      throw new TypeError(
        `${name} is ${String(value)}; give a number from ${least} to ${longestTimer}`,
      );
    }
  }
}
