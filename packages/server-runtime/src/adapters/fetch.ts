/** The handler as a function from Request to Response, for Workers, Deno and Bun. */
import type { HttpHeaders, HttpResponse } from '@trent/protocol';
import type { Connection, Handler } from '../call-context.ts';
import { bodyTooLarge, defaultMaxBodyBytes, isClaimed } from '../claim.ts';

export interface FetchHandlerOptions {
  /** Largest body accepted, in bytes; give the handler's own limit. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Address of the peer, where the runtime tells it, e.g. from `CF-Connecting-IP`. */
  readonly remoteAddress?: (request: Request) => string | undefined;
}

/**
 * Give the result to `Deno.serve`, to `Bun.serve({ fetch })` or export it as `fetch`. It rejects only with what the
 * body's stream fails with, when the client has gone.
 */
export function createFetchHandler(
  handler: Handler,
  options: FetchHandlerOptions = {},
): (request: Request) => Promise<Response> {
  const maxBodyBytes = options.maxBodyBytes ?? defaultMaxBodyBytes;
  return async (request) => {
    const url = new URL(request.url);
    const head = {
      method: request.method,
      target: url.pathname + url.search,
      headers: recordOf(request.headers, url.host),
    };
    const address = options.remoteAddress?.(request);
    const connection: Connection = {
      ...(address === undefined ? undefined : { remoteAddress: address }),
      secure: url.protocol === 'https:',
    };
    const body = isClaimed(head) ? await readBody(request, maxBodyBytes) : noBody;
    if (body === 'too large') return responseOf(bodyTooLarge(crypto.randomUUID(), maxBodyBytes));
    return responseOf(await handler({ ...head, body }, connection));
  };
}

const noBody = new Uint8Array(0);

/** Some runtimes keep `Host` out of `Headers`, and signatures cover it. */
function recordOf(headers: Headers, host: string): HttpHeaders {
  // Without a prototype: a request may name `constructor` as a signed header.
  const record: Record<string, string> = Object.create(null);
  record['host'] = host;
  headers.forEach((value, name) => {
    record[name] = value;
  });
  return record;
}

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | 'too large'> {
  if (Number(request.headers.get('content-length')) > maxBytes) return 'too large';
  if (request.body === null) return noBody;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxBytes) return 'too large';
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : concatenated(chunks, length);
}

function concatenated(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function responseOf({ status, headers, body }: HttpResponse): Response {
  return new Response(body, {
    status,
    // Clients correct their clock by it, and not every runtime adds it.
    headers: { ...headers, date: new Date().toUTCString() },
  });
}
