import type { Clock } from './clock.ts';
import type { CredentialProvider, Credentials } from './credentials.ts';
import type { Interceptor } from './interceptor.ts';
import type { RetryOptions } from './retry.ts';
import type { Transport } from './transport.ts';

/** All times are in milliseconds. */
export interface ClientConfig {
  /** Region of the credential scope, e.g. `us-east-1`. */
  readonly region: string;
  /** Absolute `http:` or `https:` URL, or how to make it from the region; requests go to its path, `/` by default. */
  readonly endpoint: string | URL | ((region: string) => string | URL);
  /** Fixed credentials, or a function that gives them; any provider of the AWS SDK for JavaScript v3 fits. */
  readonly credentials: Credentials | CredentialProvider;
  /** How requests travel. Default: `node:http` with keep-alive on Node, `fetch` elsewhere; that one is closed by `close()`. */
  readonly transport?: Transport;
  /** Tries per call, the first included. Default 3. */
  readonly maxAttempts?: number;
  /** Delays between attempts, and adaptive mode. */
  readonly retry?: RetryOptions;
  /** Limit for one attempt, from sending to the last byte of the answer; 0 is none. Default 30 000. */
  readonly requestTimeoutMs?: number;
  /** Limit for making a connection, TLS included, where the transport can tell; 0 is none. Default 5 000. */
  readonly connectTimeoutMs?: number;
  /** Limit for a whole call: credentials, every attempt and every delay; 0 is none. Default 60 000. */
  readonly deadlineMs?: number;
  /** See every call and every attempt; the first is the outermost. */
  readonly interceptors?: readonly Interceptor[];
  /** Time and sleep, for tests. */
  readonly clock?: Clock;
  /** Uniform in [0, 1), for tests. Default `Math.random`: it only spreads retries. */
  readonly random?: () => number;
}

/** What one call may set for itself. */
export interface CallOptions {
  /** Ends the call with a TransportError `AbortError`; its reason becomes the `cause`. */
  readonly signal?: AbortSignal;
  readonly maxAttempts?: number;
  readonly requestTimeoutMs?: number;
  readonly deadlineMs?: number;
}
