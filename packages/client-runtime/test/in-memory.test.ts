import { createClient, createInMemoryTransport } from '@trent/client-runtime';
import type { Credentials, InMemoryHandler } from '@trent/client-runtime';
import { expect, test } from 'vitest';
import { config, nothing } from './helpers.ts';

const client = (handler: InMemoryHandler) =>
  createClient({ ...config, transport: createInMemoryTransport(handler), maxAttempts: 1 });

test('the handler gets what a server would get', async () => {
  let seen: unknown;
  await client(async (request, connection) => {
    seen = { ...request, body: new TextDecoder().decode(request.body), connection };
    return { status: 200, headers: {}, body: '' };
  }).send(nothing, { Text: 'ü' });
  expect(seen).toMatchObject({
    method: 'POST',
    target: '/',
    body: '{"Text":"ü"}',
    connection: { secure: true },
    headers: {
      host: 'echo.example',
      'content-length': '13',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'EchoService.Nothing',
      authorization: expect.stringContaining('AWS4-HMAC-SHA256 '),
    },
  });
});

test('a handler that fails is a broken connection', async () => {
  const failure = new Error('out of order');
  const handlers: InMemoryHandler[] = [
    () => Promise.reject(failure),
    () => {
      throw failure;
    },
  ];
  for (const handler of handlers) {
    await expect(client(handler).send(nothing, {})).rejects.toMatchObject({
      code: 'ConnectionError',
      cause: failure,
    });
  }
});

test('timeout and abort end the waiting', async () => {
  const never = client(() => new Promise(() => {}));
  await expect(never.send(nothing, {}, { requestTimeoutMs: 10 })).rejects.toMatchObject({
    code: 'TimeoutError',
  });
  const signal = AbortSignal.timeout(10);
  await expect(never.send(nothing, {}, { signal })).rejects.toMatchObject({
    code: 'AbortError',
    cause: { name: 'TimeoutError' },
  });
});

test('an abort just before or while the handler starts is not lost', async () => {
  const controller = new AbortController();
  let calls = 0;
  const transport = createInMemoryTransport(() => {
    calls++;
    controller.abort();
    return new Promise(() => {});
  });
  const options = { signal: controller.signal };
  const starting = createClient({ ...config, transport }).send(nothing, {}, options);
  await expect(starting).rejects.toMatchObject({ code: 'AbortError', mayHaveArrived: true });
  expect(calls).toBe(1);

  const late = new AbortController();
  const before = createClient({
    ...config,
    transport,
    credentials: () => {
      late.abort();
      return config.credentials as Credentials;
    },
  }).send(nothing, {}, { signal: late.signal });
  await expect(before).rejects.toMatchObject({ code: 'AbortError', mayHaveArrived: false });
  expect(calls).toBe(1);
});
