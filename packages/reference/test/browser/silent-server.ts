import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Lets any page ask, takes requests, and never answers them. */
export async function startSilentServer(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(({ method }, response) => {
    if (method !== 'OPTIONS') return;
    response.writeHead(204, {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, content-type, x-amz-date, x-amz-target',
    });
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
