import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Connection } from '../call-context.ts';

const connectionOf: unique symbol = Symbol('connection');

interface KnownSocket extends Socket {
  [connectionOf]?: Connection;
}

/** One object per connection, whatever number of requests it carries. */
export function connectionOfRequest(request: IncomingMessage): Connection {
  const socket: KnownSocket = request.socket;
  return (socket[connectionOf] ??= {
    ...(socket.remoteAddress === undefined ? undefined : { remoteAddress: socket.remoteAddress }),
    secure: 'encrypted' in socket && socket.encrypted === true,
  });
}
