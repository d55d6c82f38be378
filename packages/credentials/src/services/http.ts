import { isTransportError } from '@trent/client-runtime';
import type { Endpoint } from '@trent/client-runtime';
import type { HttpResponse } from '@trent/protocol';
import type { Context } from '../context.ts';

export interface HttpCall {
  readonly method: string;
  readonly url: string;
  /** Lower-case names. `host` is added. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface CallLimits {
  readonly connectTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Tries, the first included. */
  readonly attempts: number;
  /** Whether an answer may be different next time. Default: status 429 and 500 to 599. */
  readonly retry?: (response: HttpResponse) => boolean;
  /** Whether to try again where no connection could be made. Default true. */
  readonly retryUnsent?: boolean;
}

/** For services over the network. */
export const serviceLimits: CallLimits = {
  connectTimeoutMs: 5_000,
  requestTimeoutMs: 10_000,
  attempts: 3,
};

const transient = ({ status }: HttpResponse): boolean => status === 429 || status >= 500;

/**
 * Sends, and sends again what may go better next time, after a random pause that grows. `call` is made anew for each
 * attempt: signatures hold a time. Gives the last answer, whatever its status; rejects with TransportError.
 */
export async function send(
  context: Context,
  limits: CallLimits,
  call: () => HttpCall | Promise<HttpCall>,
): Promise<HttpResponse> {
  const { attempts, connectTimeoutMs, requestTimeoutMs, retry = transient } = limits;
  const { signal, transport } = context;
  for (let attempt = 1; ; attempt++) {
    const { method, url, headers = {}, body = '' } = await call();
    const endpoint = endpointOf(new URL(url));
    const { pathname, search } = new URL(url);
    try {
      const response = await transport.send(
        endpoint,
        {
          method,
          target: pathname + search,
          headers: { ...headers, host: endpoint.host },
          body,
        },
        { connectTimeoutMs, requestTimeoutMs, signal },
      );
      if (attempt >= attempts || !retry(response)) return response;
    } catch (error) {
      if (attempt >= attempts || !isTransportError(error, 'ConnectionError', 'TimeoutError')) {
        throw error;
      }
      if (limits.retryUnsent === false && !error.mayHaveArrived) throw error;
    }
    await pause(Math.random() * Math.min(2_000, 100 * 2 ** attempt), signal);
  }
}

/** Where a URL points to, as transports take it. */
function endpointOf(url: URL): Endpoint {
  const { protocol, hostname, port, host, pathname, origin } = url;
  return {
    protocol: protocol as Endpoint['protocol'],
    hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    host,
    path: pathname.endsWith('/') ? pathname : `${pathname}/`,
    origin,
  };
}

/** Ends early, without an error, once the signal is aborted: the next send then says so. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
