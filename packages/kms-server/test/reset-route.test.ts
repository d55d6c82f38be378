import type { HttpRequest } from '@trent/protocol';
import type { Connection } from '@trent/server-runtime';
import { describe, expect, it } from 'vitest';
import { isLoopbackHost } from '../src/http/loopback.ts';
import { resetRoute } from '../src/http/reset-route.ts';

async function send(
  request: Partial<HttpRequest>,
  connection: Partial<Connection> = {},
): Promise<{ status: number; resets: number }> {
  let resets = 0;
  const route = resetRoute(async () => {
    resets += 1;
  });
  const { status } = await route(
    { method: 'POST', target: '/_trent/reset', headers: {}, body: new Uint8Array(0), ...request },
    { remoteAddress: '127.0.0.1', secure: false, ...connection },
  );
  return { status, resets };
}

describe('POST /_trent/reset', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'resets for %s',
    async (remoteAddress) => {
      expect(await send({}, { remoteAddress })).toEqual({ status: 200, resets: 1 });
    },
  );

  it.each(['192.0.2.1', '::ffff:192.0.2.1', '2001:db8::1', '0.0.0.0', 'nonsense'])(
    'is refused for %s',
    async (remoteAddress) => {
      expect(await send({}, { remoteAddress })).toEqual({ status: 403, resets: 0 });
    },
  );

  it('is refused out of a web page', async () => {
    expect(await send({ headers: { origin: 'http://127.0.0.1' } })).toEqual({
      status: 403,
      resets: 0,
    });
  });

  it('is refused for another method', async () => {
    expect(await send({ method: 'GET' })).toEqual({ status: 405, resets: 0 });
  });
});

describe('a host that only this machine reaches', () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.0.2.1', false],
    ['localhost.example.com', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopbackHost(host)).toBe(expected);
  });
});
