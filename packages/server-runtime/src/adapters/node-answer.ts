import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteAnswer } from './node-listener.ts';

/** Sends an answer whole; `close` closes the connection behind it. */
export function write(response: ServerResponse, answer: RouteAnswer, close: boolean): void {
  response.writeHead(answer.status, rawHeaders(answer, close));
  response.end(answer.body);
}

/** How long a client may go on sending a body that was refused before its connection is cut. */
const lingerMs = 1_000;

/**
 * Answers while the body is still coming, and closes the connection: not at once, since that would reset it under a
 * client still sending, and the answer would be lost, but as soon as the client has stopped or its time is up.
 */
export function writeUnread(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RouteAnswer,
): void {
  response.writeHead(answer.status, rawHeaders(answer, true));
  response.write(answer.body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingerMs);
  request.once('end', end).once('close', end).resume();
}

/** Node adds `Date` and, without `close`, its own `Connection`. */
function rawHeaders({ status, headers, body }: RouteAnswer, close: boolean): string[] {
  const raw: string[] = [];
  for (const name in headers) raw.push(wireName(name), headers[name]!);
  // These have no body, and must not say how long it is (RFC 9110, section 8.6).
  if (status !== 204 && status !== 304) raw.push('Content-Length', String(Buffer.byteLength(body)));
  if (close) raw.push('Connection', 'close');
  return raw;
}

/** The one name that people look for as it is documented. */
function wireName(name: string): string {
  return name === 'x-amzn-requestid' ? 'x-amzn-RequestId' : name;
}
