import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxiedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of an answer; `close` hangs up without one. */
export type Alter = (
  operation: string,
  answer: ProxiedAnswer,
  input: string,
) => ProxiedAnswer | 'close';

export interface AlteringProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** A KMS with a bug: a real one behind a proxy that changes what it answers. The signed `host` passes through. */
export async function startAlteringProxy(upstream: string, alter: Alter): Promise<AlteringProxy> {
  const { hostname, port } = new URL(upstream);
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const input = Buffer.concat(chunks);
    const { method, url: path, headers } = incoming;
    const forwarded = request({ hostname, port, method, path, headers, setHost: false });
    forwarded.on('response', async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      const operation = String(headers['x-amz-target']).split('.')[1] ?? '';
      const answer = alter(
        operation,
        {
          status: response.statusCode ?? 0,
          headers: { 'content-type': String(response.headers['content-type']) },
          body: Buffer.concat(parts).toString(),
        },
        input.toString(),
      );
      if (answer === 'close') {
        incoming.socket.destroy();
        return;
      }
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    });
    forwarded.on('error', () => incoming.socket.destroy());
    forwarded.end(input);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
