import { createFetchTransport } from '@trent/client-runtime';
import { signRequest } from '@trent/protocol';
import type { Credentials } from '@trent/protocol';
import { headersOf } from './call.ts';
import type { Call } from './call.ts';

export interface Answer {
  readonly status: number;
  /** Lower-case names; another origin shows only those that it exposes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** From the first byte sent to the last one received. */
  readonly milliseconds: number;
}

const transport = createFetchTransport();

/**
 * Signs a call with Web Crypto and sends it once. Rejects with TransportError where no answer comes: in time, because of
 * `signal`, or at all.
 */
export async function sendCall(
  call: Call,
  credentials: Credentials,
  limits: { readonly timeoutSeconds: number; readonly signal: AbortSignal },
): Promise<Answer> {
  const { url, body } = call;
  const headers = await signRequest(
    {
      method: 'POST',
      host: url.host,
      target: url.pathname,
      headers: lowerCase(headersOf(call)),
      body,
    },
    { credentials, region: call.region, service: call.service.signingName, now: new Date() },
  );
  const started = performance.now();
  const {
    status,
    headers: answered,
    body: text,
  } = await transport.send(
    endpointOf(url),
    { method: 'POST', target: url.pathname, headers, body },
    {
      connectTimeoutMs: 0,
      requestTimeoutMs: limits.timeoutSeconds * 1_000,
      signal: limits.signal,
    },
  );
  return { status, headers: answered, body: text, milliseconds: performance.now() - started };
}

function endpointOf(url: URL) {
  return {
    protocol: url.protocol as 'http:' | 'https:',
    hostname: url.hostname,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    host: url.host,
    path: url.pathname,
    origin: url.origin,
  };
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
