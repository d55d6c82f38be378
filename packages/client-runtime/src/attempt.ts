/** One attempt: credentials, signature, transport. */
import { CONTENT_TYPE, signRequest } from '@trent/protocol';
import type { HttpResponse, SigningKeyCache } from '@trent/protocol';
import type { Clock } from './clock.ts';
import type { ClockSkew } from './clock-skew.ts';
import type { CredentialSource, Credentials } from './credentials.ts';
import type { ClientOperation } from './operation.ts';
import type { Endpoint, Transport } from './transport.ts';

export interface AttemptParts {
  readonly region: string;
  readonly endpoint: Endpoint;
  readonly transport: Transport;
  readonly credentials: CredentialSource;
  readonly signingKeys: SigningKeyCache;
  readonly skew: ClockSkew;
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
}

/** One request of a call. */
export interface Attempt {
  readonly operation: Pick<
    ClientOperation<unknown, unknown>,
    'target' | 'signingName' | 'contentType'
  >;
  readonly body: string;
  /** What interceptors add. */
  headers: Readonly<Record<string, string>> | undefined;
  /** Milliseconds from the own clock to the service's. */
  readonly offset: number;
  /** Limit of the request (true) or of getting credentials before it (false), in milliseconds; 0 is none. */
  readonly timeLeft: (ofRequest: boolean) => number;
  readonly signal: AbortSignal | undefined;
  /** Who signed it, once it is sent. */
  identity: Credentials | undefined;
}

/**
 * Signs and sends. Rejects with TransportError where there is no answer, and with what the credential provider throws;
 * throws TransportError where no time is left. Nothing waits that need not: credentials and signature are nearly always
 * there at once.
 */
export function sendAttempt(parts: AttemptParts, attempt: Attempt): Promise<HttpResponse> {
  const identity = parts.credentials.get(attempt.timeLeft(false), attempt.signal);
  return identity instanceof Promise
    ? identity.then((one) => signAndSend(parts, attempt, one))
    : signAndSend(parts, attempt, identity);
}

function signAndSend(
  parts: AttemptParts,
  attempt: Attempt,
  identity: Credentials,
): Promise<HttpResponse> {
  attempt.identity = identity;
  const { operation, body, offset } = attempt;
  const signed = signRequest(
    {
      method: 'POST',
      host: parts.endpoint.host,
      target: parts.endpoint.path,
      headers: {
        ...attempt.headers,
        'content-type': operation.contentType ?? CONTENT_TYPE,
        'x-amz-target': operation.target,
      },
      body,
    },
    {
      credentials: identity,
      region: parts.region,
      service: operation.signingName,
      now: new Date(parts.clock.now() + offset),
      signingKeys: parts.signingKeys,
    },
  );
  return signed instanceof Promise
    ? signed.then((headers) => send(parts, attempt, headers))
    : send(parts, attempt, signed);
}

function send(
  { endpoint, transport, connectTimeoutMs }: AttemptParts,
  { body, timeLeft, signal }: Attempt,
  headers: Record<string, string>,
): Promise<HttpResponse> {
  const limits = { connectTimeoutMs, requestTimeoutMs: timeLeft(true), signal };
  return transport.send(endpoint, { method: 'POST', target: endpoint.path, headers, body }, limits);
}
