import { SigningKeyCache } from '@trent/protocol';
import { createDefaultTransport } from '#default-transport';
import { runCall } from './call.ts';
import type { CallParts } from './call.ts';
import { systemClock } from './clock.ts';
import { ClockSkew } from './clock-skew.ts';
import type { CallOptions, ClientConfig } from './config.ts';
import { CredentialSource } from './credentials.ts';
import { parseEndpoint } from './endpoint.ts';
import type { ClientOperation } from './operation.ts';
import { RetryQuota } from './retry-quota.ts';

/** Sends operations of one service to one endpoint. */
export interface Client {
  /**
   * Sends `input` and resolves with the decoded answer; `{}` where the operation answers nothing.
   *
   * Throws ServiceError where the service refused (`code` tells why, any code may come), TransportError where its
   * answer did not arrive, and whatever the credential provider throws. `metadataOf` tells more of outputs and errors.
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
  const { region, clock = systemClock, interceptors = [] } = config;
  if (typeof region !== 'string' || region === '') {
    throw new TypeError('region is not a non-empty string; give one like us-east-1');
  }
  const fault = faultOf(config);
  if (fault !== undefined) throw fault;
  const endpoint = parseEndpoint(
    typeof config.endpoint === 'function' ? config.endpoint(region) : config.endpoint,
  );
  const transport = config.transport ?? createDefaultTransport();
  const parts: CallParts = {
    region,
    endpoint,
    transport,
    credentials: new CredentialSource(config.credentials, clock),
    signingKeys: new SigningKeyCache(4),
    skew: new ClockSkew(),
    quota: new RetryQuota(),
    retry: config.retry,
    clock,
    random: config.random ?? Math.random,
    interceptors: interceptors.length === 0 ? undefined : [...interceptors],
    maxAttempts: config.maxAttempts ?? 3,
    connectTimeoutMs: config.connectTimeoutMs ?? 5_000,
    requestTimeoutMs: config.requestTimeoutMs ?? 30_000,
    deadlineMs: config.deadlineMs ?? 60_000,
  };

  return {
    send: (operation, input, options) => {
      if (options !== undefined) {
        const fault = faultOf(options);
        if (fault !== undefined) return Promise.reject(fault);
      }
      return runCall(parts, operation, input, options);
    },

    close: () => {
      if (config.transport === undefined) transport.close?.();
    },
  };
}

const limits = ['maxAttempts', 'requestTimeoutMs', 'connectTimeoutMs', 'deadlineMs'] as const;

/** What setTimeout can hold: 2^31 - 1 milliseconds, some 25 days. */
const longestTimer = 2_147_483_647;

/** What is wrong with the limits, if anything. */
function faultOf(given: ClientConfig | CallOptions): TypeError | undefined {
  for (const name of limits) {
    const value = (given as ClientConfig)[name];
    const least = name === 'maxAttempts' ? 1 : 0;
    if (value !== undefined && !(value >= least && value <= longestTimer)) {
      return new TypeError(
        `${name} is ${String(value)}; give a number from ${least} to ${longestTimer}`,
      );
    }
  }
  return undefined;
}
