/** One attempt: credentials, signature, transport. */
import { CONTENT_TYPE, signRequest } from '@trent/protocol';
import type { HttpResponse, SigningKeyCache } from '@trent/protocol';
import type { Clock } from './clock.ts';
import type { ClockSkew } from './clock-skew.ts';
import type { CredentialSource } from './credentials.ts';
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

/**
 * Sends `body` signed by a clock that is `offset` milliseconds off the own one. `timeLeft` gives the limit of the
 * request (true) or of the credentials before it, in milliseconds. Rejects with TransportError where there is no
 * answer, and with what the credential provider throws.
 */
export async function sendAttempt(
  { region, endpoint, transport, credentials, signingKeys, clock, connectTimeoutMs }: AttemptParts,
  operation: Pick<ClientOperation<unknown, unknown>, 'target' | 'signingName' | 'contentType'>,
  body: string,
  offset: number,
  timeLeft: (ofAttempt: boolean) => number,
  signal: AbortSignal | undefined,
  extraHeaders?: Readonly<Record<string, string>>,
): Promise<HttpResponse> {
  let identity = credentials.get(timeLeft(false), signal);
  if (identity instanceof Promise) identity = await identity;
  const signed = signRequest(
    {
      method: 'POST',
      host: endpoint.host,
      target: endpoint.path,
      headers: {
        ...extraHeaders,
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
  const response = await transport.send(
    endpoint,
    {
      method: 'POST',
      target: endpoint.path,
      headers: signed instanceof Promise ? await signed : signed,
      body,
    },
    { connectTimeoutMs, requestTimeoutMs: timeLeft(true), signal },
  );
  if (response.status !== 200 && response.body.includes('ExpiredToken')) credentials.drop(identity);
  return response;
}
