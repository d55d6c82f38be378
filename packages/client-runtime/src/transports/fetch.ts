/** The platform's own `fetch`: browsers, Deno, Bun, Workers. */
import { aborted, requestTimedOut } from '../timeouts.ts';
import { TransportError } from '../transport-error.ts';
import type { Transport } from '../transport.ts';
import { maxAnswerBytes, tooLarge } from './max-answer-bytes.ts';

export interface FetchTransportOptions {
  /** Default: the global `fetch`, looked up at each call. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** Its connect timeout is the platform's. */
export function createFetchTransport(options: FetchTransportOptions = {}): Transport {
  return {
    async send(endpoint, request, { requestTimeoutMs, signal }) {
      if (signal?.aborted) throw aborted(signal, false);
      const controller = new AbortController();
      let ended: TransportError | undefined;
      const end = (error: TransportError): void => {
        ended = error;
        controller.abort();
      };
      const onAbort = (): void => end(aborted(signal!, true));
      signal?.addEventListener('abort', onAbort);
      const timer =
        requestTimeoutMs > 0
          ? setTimeout(() => end(requestTimedOut(requestTimeoutMs, true)), requestTimeoutMs)
          : undefined;
      // The platform sets it from the URL, and browsers refuse to be told.
      const { host: _, ...headers } = request.headers;
      try {
        const response = await (options.fetch ?? fetch)(endpoint.origin + request.target, {
          method: request.method,
          headers,
          body: request.body,
          signal: controller.signal,
          redirect: 'manual',
        });
        const body = await readText(response, endpoint.host);
        return { status: response.status, headers: recordOf(response.headers), body };
      } catch (error) {
        throw ended ?? asTransportError(error, endpoint.host);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      }
    },
  };
}

async function readText(response: Response, host: string): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > maxAnswerBytes) {
      await reader.cancel();
      throw tooLarge(host);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function recordOf(headers: Headers): Record<string, string> {
  const record: Record<string, string> = {};
  headers.forEach((value, name) => {
    record[name] = value;
  });
  return record;
}

/** Failures of Node's fetch before anything was sent; other platforms do not tell. */
const unsentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

function asTransportError(error: unknown, host: string): TransportError {
  if (error instanceof TransportError) return error;
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause;
  return new TransportError(
    'ConnectionError',
    `fetch from ${host} failed: ${error instanceof Error ? error.message : 'for no reason told'}`,
    { mayHaveArrived: !unsentCodes.includes(String(cause?.code)), cause: error },
  );
}
