import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpHeaders, HttpRequest, HttpResponse } from '@trent/protocol';
import type { Connection, Handler } from '../call-context.ts';
import { bodyTooLarge, defaultMaxBodyBytes, isClaimed } from '../claim.ts';
import { write, writeUnread } from './node-answer.ts';
import { readBody } from './node-body.ts';
import { connectionOfRequest } from './node-connection.ts';
import { foldHeaders } from './node-headers.ts';

/** What a route answers: text like the API's, or bytes of a file. */
export interface RouteAnswer extends Omit<HttpResponse, 'body'> {
  readonly body: string | Uint8Array;
}

/** Answers a request that is not the API's, e.g. a health check. One that rejects is answered 500 without a body. */
export type Route = (request: HttpRequest, connection: Connection) => Promise<RouteAnswer>;

export interface NodeListenerOptions {
  /** Largest body accepted, in bytes; give the handler's own limit. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Time for a body to arrive once its headers have, in milliseconds. Default 10 000. */
  readonly bodyTimeoutMs?: number;
  /** Asked before the handler, with the path without its query; `undefined` leaves the request to the handler. */
  readonly routes?: (method: string, path: string) => Route | undefined;
  /** Told of a request that was refused unread or broke off, which the handler never saw; must not throw. */
  readonly onRefusal?: (status: 400 | 408 | 413 | 503) => void;
}

export type NodeListener = (request: IncomingMessage, response: ServerResponse) => void;

/** A `request` listener, also for a server that the caller makes, e.g. one of `node:https`. It never throws. */
export function createNodeListener(
  handler: Handler,
  options: NodeListenerOptions = {},
): NodeListener {
  return createListeners(handler, options, { now: false }).onRequest;
}

export interface NodeListeners {
  readonly onRequest: NodeListener;
  /** For requests with `Expect: 100-continue`: Node would say so by itself, before the head was judged. */
  readonly onCheckContinue: NodeListener;
}

/** While `stopping.now`, requests are refused and connections closed. */
export function createListeners(
  handler: Handler,
  options: NodeListenerOptions,
  stopping: { readonly now: boolean },
): NodeListeners {
  const { routes, onRefusal, bodyTimeoutMs = 10_000 } = options;
  const maxBodyBytes = options.maxBodyBytes ?? defaultMaxBodyBytes;

  return {
    onRequest: (request, response) => {
      serve(request, response, false).catch(() => failed(response));
    },
    onCheckContinue: (request, response) => {
      serve(request, response, true).catch(() => failed(response));
    },
  };

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    awaitsContinue: boolean,
  ): Promise<void> {
    if (stopping.now) {
      onRefusal?.(503);
      return write(response, bare(503), true);
    }
    const method = request.method!;
    const target = request.url!;
    const headers = foldHeaders(request.rawHeaders);
    const connection = connectionOfRequest(request);
    const route = routes?.(method, pathOf(target));

    if (route === undefined && !isClaimed({ method, target, headers })) {
      // The head decides, so the body is not waited for.
      const answer = await handler({ method, target, headers, body: noBody }, connection);
      return mayBeLarge(headers, maxBodyBytes)
        ? writeUnread(request, response, answer)
        : write(response, answer, stopping.now);
    }
    if (Number(headers['content-length']) > maxBodyBytes) return refuseBody(request, response);
    if (awaitsContinue) response.writeContinue();
    const body = await readBody(request, maxBodyBytes, bodyTimeoutMs);
    if (body === 'too large') return refuseBody(request, response);
    if (body === 'broken') {
      onRefusal?.(400);
      response.destroy();
      return;
    }
    if (body === 'timeout') {
      onRefusal?.(408);
      return write(response, bare(408), true);
    }
    const answer = await (route ?? handler)({ method, target, headers, body }, connection);
    write(response, answer, stopping.now);
  }

  function refuseBody(request: IncomingMessage, response: ServerResponse): void {
    onRefusal?.(413);
    writeUnread(request, response, bodyTooLarge(crypto.randomUUID(), maxBodyBytes));
  }
}

/** A route rejected, or an answer cannot be sent as HTTP; the handler itself never throws. */
function failed(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else write(response, bare(500), true);
}

const noBody = new Uint8Array(0);

function bare(status: number): HttpResponse {
  return { status, headers: {}, body: '' };
}

/** Small bodies that nobody wants are read away by Node, and the connection is kept. */
function mayBeLarge(headers: HttpHeaders, maxBodyBytes: number): boolean {
  return (
    headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > maxBodyBytes
  );
}

function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query < 0 ? target : target.slice(0, query);
}
