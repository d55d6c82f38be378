/** A client calls a server of the same process, without a socket. */
import type { HttpRequest, HttpResponse } from '@trent/protocol';
import { aborted, withLimits } from '../timeouts.ts';
import { TransportError } from '../transport-error.ts';
import type { Transport } from '../transport.ts';

/** The server's seam; the handler of a server stub fits. */
export type InMemoryHandler = (
  request: HttpRequest,
  connection: { readonly secure: boolean },
) => Promise<HttpResponse>;

/** Requests and answers are the same as over a socket, signature included; only HTTP's own framing is absent. */
export function createInMemoryTransport(handler: InMemoryHandler): Transport {
  const encoder = new TextEncoder();
  return {
    async send(endpoint, { method, target, headers, body }, { requestTimeoutMs, signal }) {
      if (signal?.aborted) throw aborted(signal, false);
      const bytes = encoder.encode(body);
      try {
        const answer = handler(
          {
            method,
            target,
            headers: { ...headers, 'content-length': `${bytes.length}` },
            body: bytes,
          },
          { secure: endpoint.protocol === 'https:' },
        );
        return await withLimits(answer, requestTimeoutMs, signal, true);
      } catch (error) {
        if (error instanceof TransportError) throw error;
        throw new TransportError('ConnectionError', 'the handler in memory failed', {
          mayHaveArrived: true,
          cause: error,
        });
      }
    },
  };
}
