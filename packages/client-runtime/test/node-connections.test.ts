/** How the node:http transport keeps connections, against real servers. */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { createNodeHttpTransport } from '@trent/client-runtime';
import type { Endpoint, Transport, TransportLimits } from '@trent/client-runtime';
import type { HttpResponse } from '@trent/protocol';
import { afterEach, describe, expect, test } from 'vitest';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function made(options?: Parameters<typeof createNodeHttpTransport>[0]): Transport {
  const transport = createNodeHttpTransport(options);
  stops.push(() => transport.close?.());
  return transport;
}

async function listening(server: Server): Promise<{ endpoint: Endpoint; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  const protocol = server instanceof https.Server ? 'https:' : 'http:';
  const host = `127.0.0.1:${port}`;
  const origin = `${protocol}//${host}`;
  return { endpoint: { protocol, hostname: '127.0.0.1', port, host, path: '/', origin }, sockets };
}

/** Answers each request with the bytes given for it; the last entry goes on for ever. */
function answering(...answers: string[]) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => {
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      socket.write(answer);
      if (/^connection: close/im.test(answer)) socket.end();
    });
  });
  return listening(server);
}

const withLength = (text: string, ...headers: string[]): string =>
  ['HTTP/1.1 200 OK', `content-length: ${text.length}`, ...headers, '', text].join('\r\n');

function send(
  transport: Transport,
  endpoint: Endpoint,
  parts: Partial<TransportLimits> & { headers?: Record<string, string>; body?: string } = {},
): Promise<HttpResponse> {
  const { headers, body = '{}', ...limits } = parts;
  return transport.send(
    endpoint,
    { method: 'POST', target: '/', headers: { host: endpoint.host, ...headers }, body },
    { connectTimeoutMs: 5_000, requestTimeoutMs: 5_000, signal: undefined, ...limits },
  );
}

describe('a connection serves the next request', () => {
  test.each([
    ['after an answer with a length', withLength('one')],
    [
      'after one in chunks',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\non\r\n1\r\ne\r\n0\r\n\r\n',
    ],
    ['after one that others go before', `HTTP/1.1 103 Early Hints\r\n\r\n${withLength('one')}`],
    ['that its server keeps for long', withLength('one', 'keep-alive: timeout=60, max=9')],
  ])('%s', async (_, answer) => {
    const { endpoint, sockets } = await answering(answer);
    const transport = made();
    for (let i = 0; i < 3; i++) {
      expect(await send(transport, endpoint)).toMatchObject({ status: 200, body: 'one' });
    }
    expect(sockets.length).toBe(1);
  });

  test('after a request that could not be sent', async () => {
    const { endpoint, sockets } = await answering(withLength('one'));
    const transport = made({ maxSockets: 1 });
    await send(transport, endpoint);
    const bad = send(transport, endpoint, { headers: { 'x-note': 'two\nlines' } });
    await expect(bad).rejects.toMatchObject({ code: 'ERR_INVALID_CHAR' });
    expect(await send(transport, endpoint)).toMatchObject({ body: 'one' });
    expect(sockets.length).toBe(1);
  });
});

describe('a connection serves no other request', () => {
  test.each([
    ['once its server said so', withLength('one', 'connection: close')],
    ['of HTTP/1.0', withLength('one', 'connection: close').replace('1.1', '1.0')],
    ['whose answer ends with it', 'HTTP/1.1 200 OK\r\nconnection: close\r\n\r\none'],
    ['that its server is about to close', withLength('one', 'keep-alive: timeout=1')],
  ])('%s', async (_, answer) => {
    const { endpoint, sockets } = await answering(answer);
    const transport = made();
    for (let i = 0; i < 3; i++) {
      expect(await send(transport, endpoint)).toMatchObject({ status: 200, body: 'one' });
    }
    expect(sockets.length).toBe(3);
  });

  test.each<[string, (socket: Socket) => unknown]>([
    ['that its server closed', (socket) => socket.end()],
    ['that its server reset', (socket) => socket.resetAndDestroy()],
    ['over which came what nobody asked for', (socket) => socket.write(withLength('two'))],
  ])('%s', async (_, happens) => {
    const { endpoint, sockets } = await answering(withLength('one'));
    const transport = made();
    await send(transport, endpoint);
    const closed = once(sockets[0]!, 'close');
    happens(sockets[0]!);
    await closed;
    await sleep(20);
    expect(await send(transport, endpoint)).toMatchObject({ body: 'one' });
    expect(sockets.length).toBe(2);
  });
});

test('text beyond ASCII arrives as UTF-8, with its length in bytes', async () => {
  const server = http.createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => response.end(`${request.headers['content-length']} ${text}`));
  });
  const { endpoint } = await listening(server);
  const transport = made();
  expect((await send(transport, endpoint, { body: '"a"' })).body).toBe('3 "a"');
  expect((await send(transport, endpoint, { body: '"ü日"' })).body).toBe('7 "ü日"');
});

test.each([
  ['speaks another protocol', 'SSH-2.0-OpenSSH_9.9\r\n'],
  ['answers with two lengths', `HTTP/1.1 200 OK\r\ncontent-length: 1\r\n${withLength('one')}`],
  ['has no end of headers', `HTTP/1.1 200 OK\r\n${'x-more: 1\r\n'.repeat(3_000)}`],
  [
    'answers half, and closes',
    'HTTP/1.1 200 OK\r\ncontent-length: 9\r\nconnection: close\r\n\r\none',
  ],
])('a server that %s: the connection broke', async (_, answer) => {
  const { endpoint, sockets } = await answering(answer, withLength('one'));
  const transport = made();
  await expect(send(transport, endpoint, { requestTimeoutMs: 0 })).rejects.toMatchObject({
    code: 'ConnectionError',
    mayHaveArrived: true,
  });
  expect(await send(transport, endpoint)).toMatchObject({ body: 'one' });
  expect(sockets.length).toBe(2);
});

describe('a request that waits for a connection', () => {
  async function oneBusy() {
    const requests: http.ServerResponse[] = [];
    const server = http.createServer((_, response) => void requests.push(response));
    const { endpoint, sockets } = await listening(server);
    const transport = made({ maxSockets: 1 });
    const busy = send(transport, endpoint, { requestTimeoutMs: 0 });
    await once(server, 'request');
    return { requests, server, endpoint, sockets, transport, busy };
  }

  test('ends with its own time, unsent, and the others go on', async () => {
    const { requests, server, endpoint, transport, busy } = await oneBusy();
    const late = send(transport, endpoint, { requestTimeoutMs: 40 });
    const controller = new AbortController();
    const aborted = send(transport, endpoint, { signal: controller.signal });
    const patient = send(transport, endpoint);
    await expect(late).rejects.toMatchObject({ code: 'TimeoutError', mayHaveArrived: false });
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'AbortError', mayHaveArrived: false });
    requests[0]!.end('first');
    expect(await busy).toMatchObject({ body: 'first' });
    await once(server, 'request');
    requests[1]!.end('second');
    expect(await patient).toMatchObject({ body: 'second' });
    expect(requests.length).toBe(2);
  });

  test('gets a new one where the one before broke', async () => {
    const { requests, server, endpoint, sockets, transport, busy } = await oneBusy();
    const patient = send(transport, endpoint);
    requests[0]!.destroy();
    await expect(busy).rejects.toMatchObject({ code: 'ConnectionError', mayHaveArrived: true });
    await once(server, 'request');
    requests[1]!.end('second');
    expect(await patient).toMatchObject({ body: 'second' });
    expect(sockets.length).toBe(2);
  });

  test('is served after `close`, which ends no request, and keeps no connection', async () => {
    const { requests, server, endpoint, sockets, transport, busy } = await oneBusy();
    const patient = send(transport, endpoint);
    transport.close?.();
    requests[0]!.end('first');
    expect(await busy).toMatchObject({ body: 'first' });
    if (requests.length < 2) await once(server, 'request');
    requests[1]!.end('second');
    expect(await patient).toMatchObject({ body: 'second' });
    if (!sockets[0]!.destroyed) await once(sockets[0]!, 'close');
    expect(sockets.length).toBe(1);
  });
});

test('each of many requests ends in its own time', async () => {
  const { endpoint } = await listening(http.createServer(() => {}));
  const transport = made();
  const controller = new AbortController();
  const started = performance.now();
  const endless = send(transport, endpoint, { requestTimeoutMs: 0, signal: controller.signal });
  await Promise.all(
    [160, 40, 100, 70].map(async (requestTimeoutMs) => {
      await expect(send(transport, endpoint, { requestTimeoutMs })).rejects.toMatchObject({
        code: 'TimeoutError',
        message: `no complete answer within ${requestTimeoutMs} ms`,
      });
      expect(performance.now() - started).toBeGreaterThanOrEqual(requestTimeoutMs);
    }),
  );
  controller.abort();
  await expect(endless).rejects.toMatchObject({ code: 'AbortError' });
});

test('idle connections keep no process alive', async () => {
  const { endpoint } = await answering(withLength('one'));
  const program = `
    import { createNodeHttpTransport } from '@trent/client-runtime';
    const { body } = await createNodeHttpTransport().send(
      ${JSON.stringify(endpoint)},
      { method: 'POST', target: '/', headers: { host: 'a' }, body: '{}' },
      { connectTimeoutMs: 600_000, requestTimeoutMs: 600_000, signal: undefined },
    );
    console.log(body);
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { cwd: new URL('..', import.meta.url), timeout: 30_000 },
  );
  expect(stdout).toBe('one\n');
});

test('over TLS: only to a server that is trusted, and the second handshake is short', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trent-tls-'));
  stops.push(() => rmSync(folder, { recursive: true }));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync(
    'openssl',
    [
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2'.split(' '),
      ...'-subj /CN=server -addext subjectAltName=IP:127.0.0.1'.split(' '),
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  const [pem, ca] = [readFileSync(key), readFileSync(certificate, 'utf8')];
  const reused: boolean[] = [];
  const server = https.createServer({ key: pem, cert: ca }, (request, response) => {
    reused.push((request.socket as TLSSocket).isSessionReused());
    response.setHeader('connection', reused.length === 1 ? 'close' : 'keep-alive');
    response.end('one');
  });
  server.on('tlsClientError', () => {});
  const { endpoint } = await listening(server);

  await expect(send(made(), endpoint)).rejects.toMatchObject({
    code: 'ConnectionError',
    mayHaveArrived: false,
    message: expect.stringContaining('self-signed certificate'),
  });
  const transport = made({ ca });
  for (let i = 0; i < 3; i++)
    expect(await send(transport, endpoint)).toMatchObject({ body: 'one' });
  expect(reused).toEqual([false, true, true]);
});
