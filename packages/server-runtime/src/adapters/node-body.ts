import type { IncomingMessage } from 'node:http';

/** Why there is no body: over the limit, broken off by the peer, or not complete in time. */
export type NoBody = 'too large' | 'broken' | 'timeout';

/**
 * Reads a whole body, at most `maxBytes`, within `timeoutMs` milliseconds. A body that came in one piece is that piece,
 * not a copy. After a refusal the rest is left unread: what becomes of the connection is the caller's to say.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  timeoutMs: number,
): Promise<Uint8Array | NoBody> {
  return new Promise((resolve) => new BodyReader(request, maxBytes, timeoutMs, resolve));
}

const empty = new Uint8Array(0);
const readerOf: unique symbol = Symbol('body reader');

interface ReadRequest extends IncomingMessage {
  [readerOf]?: BodyReader | undefined;
}

/** One request's state; the listeners are shared by all requests. */
class BodyReader {
  private first: Uint8Array | undefined = undefined;
  private rest: Uint8Array[] | undefined = undefined;
  private length = 0;
  private readonly request: ReadRequest;
  private readonly maxBytes: number;
  private readonly resolve: (body: Uint8Array | NoBody) => void;
  private readonly timer: NodeJS.Timeout;

  constructor(
    request: ReadRequest,
    maxBytes: number,
    timeoutMs: number,
    resolve: (body: Uint8Array | NoBody) => void,
  ) {
    this.request = request;
    this.maxBytes = maxBytes;
    this.resolve = resolve;
    this.timer = setTimeout(onTimeout, timeoutMs, this);
    request[readerOf] = this;
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  }

  add(chunk: Uint8Array): void {
    this.length += chunk.length;
    if (this.length > this.maxBytes) this.settle('too large');
    else if (this.first === undefined) this.first = chunk;
    else (this.rest ??= []).push(chunk);
  }

  end(): void {
    const { first = empty, rest } = this;
    this.settle(rest === undefined ? first : Buffer.concat([first, ...rest], this.length));
  }

  settle(result: Uint8Array | NoBody): void {
    clearTimeout(this.timer);
    const { request } = this;
    // Not `delete`, which makes a slow object of the request. The listeners stay, and hear nothing any more: taking them
    // off costs more, and an 'error' nobody hears would end the process.
    request[readerOf] = undefined;
    if (typeof result === 'string') request.pause();
    this.resolve(result);
  }
}

function onData(this: ReadRequest, chunk: Uint8Array): void {
  this[readerOf]?.add(chunk);
}

function onEnd(this: ReadRequest): void {
  this[readerOf]?.end();
}

function onBroken(this: ReadRequest): void {
  this[readerOf]?.settle('broken');
}

function onTimeout(reader: BodyReader): void {
  reader.settle('timeout');
}
