import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from '@trent/reference/build';

export interface StaticHost {
  /** `http://127.0.0.1:PORT/docs/shelf/` */
  readonly url: string;
  readonly origin: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A file host that knows nothing of the page: files as they are, below a path, with the policy as a header. */
export async function startStaticHost(folder: string): Promise<StaticHost> {
  const base = '/docs/shelf/';
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const name = pathname.slice(base.length) || 'index.html';
    try {
      if (!pathname.startsWith(base) || name.includes('..')) throw new Error('not here');
      const body = readFileSync(join(folder, name));
      response.writeHead(200, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end('not here');
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}${base}`,
    origin,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
