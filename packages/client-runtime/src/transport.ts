import type { HttpResponse } from '@trent/protocol';

/** Where requests go, parsed once per client. */
export interface Endpoint {
  readonly protocol: 'http:' | 'https:';
  /** Without brackets around an IPv6 address. */
  readonly hostname: string;
  /** Always set, also where the URL leaves out the default. */
  readonly port: number;
  /** Value of the `Host` header: the port only where it is not the default. */
  readonly host: string;
  /** Path that every request is posted to, with a slash at its end: `/`. */
  readonly path: string;
  /** e.g. `https://kms.us-east-1.amazonaws.com`, without a slash at its end. */
  readonly origin: string;
}

/** A signed request, ready to be sent. */
export interface TransportRequest {
  readonly method: string;
  /** Path and query as on the wire. */
  readonly target: string;
  /** Lower-case names, `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as UTF-8. */
  readonly body: string;
}

/** Limits of one attempt, in milliseconds; 0 is none. */
export interface TransportLimits {
  readonly connectTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Carries one request and its complete answer; no retries, no redirects. Any HTTP status is an answer. Rejects only
 * with TransportError.
 */
export interface Transport {
  send(
    endpoint: Endpoint,
    request: TransportRequest,
    limits: TransportLimits,
  ): Promise<HttpResponse>;
  /** Gives back idle connections; requests in flight end as they would. */
  close?(): void;
}
