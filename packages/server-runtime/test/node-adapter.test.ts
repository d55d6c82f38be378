import { once } from 'node:events';
import http from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Handler } from '@trent/server-runtime';
import { createNodeListener, createNodeServer } from '@trent/server-runtime/node';
import type { NodeServer, NodeServerOptions } from '@trent/server-runtime/node';
import { afterEach, expect, test } from 'vitest';
import { setUp, uuid } from './helpers.ts';

const servers: NodeServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop(0)));
});

async function listen(handler: Handler, options: NodeServerOptions = {}) {
  const server = createNodeServer(handler, options);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Sends raw bytes and gives all that comes back until the server closes, or until `until` is in it. */
async function raw(port: number, text: string, until?: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  try {
    return await received(socket, until);
  } finally {
    socket.destroy();
  }
}

async function received(socket: Socket, until?: string): Promise<string> {
  let answer = '';
  for await (const chunk of socket) {
    answer += chunk;
    if (until !== undefined && answer.includes(until)) return answer;
  }
  return answer;
}

const headers = [
  'POST / HTTP/1.1',
  'Host: x',
  'Content-Type: application/x-amz-json-1.1',
  'X-Amz-Target: EchoService.Echo',
];
const head = (...more: string[]) => `${[...headers, ...more].join('\r\n')}\r\n\r\n`;
const body = '{"Text":"hi"}';
const whole = head(`Content-Length: ${body.length}`) + body;

test('answers with date, length and request id, and keeps the connection', async () => {
  const { implementation, handler } = setUp();
  const { port } = await listen(handler);
  const socket = connect(port, '127.0.0.1');
  socket.write(whole);
  const first = await new Promise<string>((resolve) => socket.once('data', (d) => resolve(`${d}`)));
  expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(first).toMatch(/\r\nContent-Length: 13\r\n/i);
  expect(first).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r\n/);
  expect(first).toMatch(/\r\nContent-Type: application\/x-amz-json-1\.1\r\n/i);
  expect(/\r\nx-amzn-RequestId: (\S+)\r\n/.exec(first)![1]).toMatch(uuid);
  expect(first.endsWith(`\r\n\r\n${body}`)).toBe(true);

  socket.write(whole);
  const second = await new Promise<string>((resolve) =>
    socket.once('data', (d) => resolve(`${d}`)),
  );
  expect(second).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(implementation.contexts).toHaveLength(2);
  expect(implementation.contexts[0]!.connection).toEqual({
    remoteAddress: '127.0.0.1',
    secure: false,
  });
  expect(implementation.contexts[1]!.connection).toBe(implementation.contexts[0]!.connection);
  socket.destroy();
});

test('a length counts bytes, not characters', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler);
  const answer = await raw(
    port,
    head('Connection: close', 'Content-Length: 35') + '{"Text":"a","Context":{"ü":"日"}}',
  );
  const content = '{"Text":"a","Context":{"ü":"日"}}';
  expect(Buffer.byteLength(content)).toBe(35);
  expect(answer).toContain('Content-Length: 35');
  expect(answer).toContain(content);
});

test('headers reach the handler in lower case, repeated ones joined by a comma', async () => {
  let seen: unknown;
  const { port } = await listen(async (request) => {
    seen = request;
    return { status: 200, headers: {}, body: '' };
  });
  await raw(
    port,
    head('X-One: a', 'x-one: b', '__proto__: p', 'Connection: close', 'Content-Length: 2') + '{}',
  );
  expect(seen).toMatchObject({ method: 'POST', target: '/' });
  const record = (seen as { headers: Record<string, string> }).headers;
  expect(record['x-one']).toBe('a,b');
  expect(Object.entries(record)).toContainEqual(['__proto__', 'p']);
  expect(record['constructor']).toBeUndefined();
});

test('a body in many pieces and in chunks arrives whole', async () => {
  const { handler, implementation } = setUp();
  const { port } = await listen(handler);
  const socket = connect(port, '127.0.0.1');
  socket.write(head('Transfer-Encoding: chunked', 'Connection: close'));
  for (const piece of ['{"Te', 'xt"', ':"hi"}']) {
    socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  socket.write('0\r\n\r\n');
  expect(await received(socket)).toContain(body);
  expect(implementation.contexts).toHaveLength(1);
});

test.each(['GET / HTTP/1.1', 'HEAD / HTTP/1.1', 'PUT / HTTP/1.1', 'POST /x HTTP/1.1'])(
  '%s: 404',
  async (line) => {
    const { handler, events } = setUp();
    const { port } = await listen(handler);
    const answer = await raw(port, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer.includes('<UnknownOperationException/>')).toBe(!line.startsWith('HEAD'));
    expect(events).toMatchObject([{ status: 404 }]);
  },
);

test('a small body that nobody wants does not cost the connection', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler);
  const answer = await raw(
    port,
    `POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}${whole}`,
    body,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 404 .*HTTP\/1\.1 200 /s);
});

test('a body that announces to be too large is refused unread, and the connection closed', async () => {
  const { handler, events } = setUp();
  const refusals: number[] = [];
  const { port } = await listen(handler, {
    maxBodyBytes: 100,
    onRefusal: (status) => refusals.push(status),
  });
  const answer = await raw(port, head('Content-Length: 101'));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/\r\nConnection: close\r\n/);
  expect(answer).toMatch(/\r\nx-amzn-RequestId: /);
  expect(answer).toContain('{"__type":"RequestEntityTooLargeException"');
  expect(events).toHaveLength(0);
  expect(refusals).toEqual([413]);
});

test('a client that sends all of a too large body before it reads still gets the answer', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler);
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  socket.end(head('Content-Length: 20000000') + ' '.repeat(20_000_000));
  // Fails where the server resets the connection under it.
  await once(socket, 'finish');
  expect(await received(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test('a body that turns out too large on its way is refused', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler, { maxBodyBytes: 100 });
  const chunk = `64\r\n${' '.repeat(100)}\r\n`;
  const fits = await raw(port, `${head('Transfer-Encoding: chunked')}${chunk}0\r\n\r\n`, '__type');
  expect(fits).toMatch(/^HTTP\/1\.1 400 .*SerializationException/s);
  const tooLarge = await raw(port, `${head('Transfer-Encoding: chunked')}${chunk}1\r\n \r\n`);
  expect(tooLarge).toMatch(/^HTTP\/1\.1 413 /);
});

test('Expect: 100-continue is answered before the body, but not for one that is refused', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler, { maxBodyBytes: 100 });
  const expecting = head('Expect: 100-continue', `Content-Length: ${body.length}`);
  const socket = connect(port, '127.0.0.1');
  socket.write(expecting);
  const first = await new Promise<string>((resolve) => socket.once('data', (d) => resolve(`${d}`)));
  expect(first).toMatch(/^HTTP\/1\.1 100 Continue\r\n/);
  socket.write(body);
  expect(await received(socket, body)).toMatch(/^HTTP\/1\.1 200 /);
  socket.destroy();

  const refused = await raw(port, head('Expect: 100-continue', 'Content-Length: 101'));
  expect(refused).toMatch(/^HTTP\/1\.1 413 /);
});

test('a body that does not come in time: 408, and the connection is closed', async () => {
  const { handler, events } = setUp();
  const refusals: number[] = [];
  const { port } = await listen(handler, {
    bodyTimeoutMs: 50,
    onRefusal: (status) => refusals.push(status),
  });
  const answer = await raw(port, `${head('Content-Length: 13')}{"Text`);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(refusals).toEqual([408]);
  expect(events).toHaveLength(0);
});

test('headers that do not come in time: 408, and the connection is closed', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler, { headersTimeoutMs: 100 });
  expect(await raw(port, 'POST / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
});

test('a client that goes away in the middle of its body leaves nothing behind', async () => {
  const { handler, events } = setUp();
  const refused = Promise.withResolvers<number>();
  const { server, port } = await listen(handler, { onRefusal: refused.resolve });
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head('Content-Length: 13')}{"Text`);
  await once(server, 'request');
  socket.resetAndDestroy();
  expect(await refused.promise).toBe(400);
  expect(events).toHaveLength(0);
  expect(await raw(port, whole, body)).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  ['no HTTP', 'hello\r\n\r\n'],
  ['a space in a header name', 'POST / HTTP/1.1\r\nHo st: x\r\n\r\n'],
  ['two lengths', head('Content-Length: 1', 'Content-Length: 2')],
  ['length and chunks', head('Content-Length: 1', 'Transfer-Encoding: chunked')],
  ['a chunk without size', `${head('Transfer-Encoding: chunked')}z\r\n`],
  ['headers over the limit', head(`X: ${'x'.repeat(20_000)}`)],
  ['no host', 'POST / HTTP/1.1\r\n\r\n'],
])('malformed HTTP, %s: 400, closed, and the server goes on', async (_, text) => {
  const { handler, events } = setUp();
  const refusals: number[] = [];
  const { port } = await listen(handler, { onRefusal: (status) => refusals.push(status) });
  expect(await raw(port, text)).toMatch(/^HTTP\/1\.1 400 /);
  expect(events).toEqual([]);
  // Node itself answers a request without Host.
  if (!text.startsWith('POST / HTTP/1.1\r\n\r\n')) expect(refusals).toEqual([400]);
  expect(await raw(port, whole, body)).toMatch(/^HTTP\/1\.1 200 /);
});

test('garbage behind a request that is being answered cuts the connection: 400 would read as its answer', async () => {
  const arrived = Promise.withResolvers<void>();
  const { port } = await listen(() => {
    arrived.resolve();
    return new Promise(() => {});
  });
  const socket = connect(port, '127.0.0.1');
  socket.write(whole);
  await arrived.promise;
  socket.write('garbage\r\n\r\n');
  expect(await received(socket)).toBe('');
});

test('routes come before the handler', async () => {
  const { handler } = setUp();
  const asked: string[] = [];
  const { port } = await listen(handler, {
    routes: (method, path) => {
      asked.push(`${method} ${path}`);
      if (path === '/fails') return () => Promise.reject(new Error('secret detail'));
      if (path !== '/health') return undefined;
      return async (request, { remoteAddress }) => ({
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: `fine ${request.target} ${request.body.length} ${remoteAddress}`,
      });
    },
  });
  const answer = await raw(
    port,
    'PUT /health?a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc',
  );
  expect(answer).toContain('\r\n\r\nfine /health?a=b 3 127.0.0.1');
  expect(await raw(port, whole, body)).toMatch(/^HTTP\/1\.1 200 /);
  expect(asked).toEqual(['PUT /health', 'POST /']);
  const failed = await raw(port, 'GET /fails HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(failed).toMatch(/^HTTP\/1\.1 500 /);
  expect(failed).not.toContain('secret');
});

test('more connections than allowed are closed, those that are open go on', async () => {
  const { handler } = setUp();
  const { port, server } = await listen(handler, { maxConnections: 1 });
  const first = connect(port, '127.0.0.1');
  await once(server, 'connection');
  const second = connect(port, '127.0.0.1');
  second.on('error', () => {});
  await once(second, 'close');
  first.write(whole);
  expect(await received(first, body)).toMatch(/^HTTP\/1\.1 200 /);
  first.destroy();
});

test('the listener alone serves in a server of the caller', async () => {
  const { handler } = setUp();
  const server = http.createServer(createNodeListener(handler));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await raw((server.address() as AddressInfo).port, whole, body);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  server.close();
});

test('an answered request leaves no timer behind', async () => {
  const { handler } = setUp();
  const { port } = await listen(handler);
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  await raw(port, whole, body);
  const before = timers();
  await raw(port, whole + whole + whole + head('Content-Length: 2') + '{}', '__type');
  expect(timers()).toBeLessThanOrEqual(before);
});

test('stop lets a request in flight finish, refuses new ones, and resolves', async () => {
  const arrived = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const { server, port } = await listen(async () => {
    arrived.resolve();
    await goOn.promise;
    return { status: 200, headers: {}, body: 'done' };
  });
  const idle = connect(port, '127.0.0.1');
  const busy = connect(port, '127.0.0.1');
  busy.write(whole);
  await arrived.promise;

  let stopped = false;
  const stop = server.stop(5_000).then(() => (stopped = true));
  await once(idle.resume(), 'close');
  const refused = connect(port, '127.0.0.1');
  await expect(once(refused, 'connect')).rejects.toThrow('ECONNREFUSED');
  expect(stopped).toBe(false);

  goOn.resolve();
  expect(await received(busy)).toMatch(/^HTTP\/1\.1 200 .*Connection: close.*done$/s);
  await stop;
});

test('stop runs no request that comes on a connection still open', async () => {
  const arrived = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let calls = 0;
  const { server, port } = await listen(async () => {
    calls++;
    arrived.resolve();
    await goOn.promise;
    return { status: 200, headers: {}, body: 'done' };
  });
  const socket = connect(port, '127.0.0.1');
  socket.write(whole);
  await arrived.promise;
  const stop = server.stop(5_000);
  socket.write(whole);
  setTimeout(goOn.resolve, 50);
  const answer = await received(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  await stop;
  expect(calls).toBe(1);
});

test('stop cuts what does not finish in time', async () => {
  const arrived = Promise.withResolvers<void>();
  const { server, port } = await listen(() => {
    arrived.resolve();
    return new Promise(() => {});
  });
  const socket = connect(port, '127.0.0.1');
  socket.write(whole);
  await arrived.promise;
  const startedAt = performance.now();
  const stopped = server.stop(50);
  expect(server.stop(0)).toBe(stopped);
  await stopped;
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(await received(socket)).toBe('');
});

test('a server that never listened stops at once', async () => {
  await createNodeServer(setUp().handler).stop(5_000);
});
