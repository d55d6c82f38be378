import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What Node's parser gave up on, or what took too long: a bare answer, and the connection is closed. */
export function refuseBroken(
  error: NodeJS.ErrnoException,
  socket: Socket,
  onRefusal: ((status: 400 | 408) => void) | undefined,
): void {
  // Node has no public name for the answer that a connection is waiting for.
  const pending = (socket as { _httpMessage?: ServerResponse | null })._httpMessage ?? undefined;
  const timedOut = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const gone = error.code === 'ECONNRESET' || !socket.writable;
  // Of a body that breaks off the listener tells, and a client that just goes was refused nothing.
  const told = pending !== undefined && !pending.req.complete;
  if (!gone && !told) onRefusal?.(timedOut ? 408 : 400);
  // While a complete request is being answered, 400 would read as its answer though it may well be carried out.
  const inTheWay = pending?.headersSent === true || pending?.req.complete === true;
  if (gone || inTheWay) {
    socket.destroy();
    return;
  }
  const status = timedOut ? '408 Request Timeout' : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
