import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { isServiceError } from '@trent/protocol';
import {
  createClient,
  createFetchTransport,
  createInMemoryTransport,
  createNodeHttpTransport,
  isTransportError,
} from '@trent/client-runtime';
import type { ClientConfig, Transport } from '@trent/client-runtime';
import { createFetchHandler } from '@trent/server-runtime/fetch';
import { createNodeServer } from '@trent/server-runtime/node';
import type { NodeServer } from '@trent/server-runtime/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alice, config, echo, fail, nothing, signedEcho, virtualClock } from './helpers.ts';

const { handler, implementation } = signedEcho();
let server: NodeServer;
let url: string;
beforeAll(async () => {
  server = createNodeServer(handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.stop(0));

const asFetch = createFetchHandler(handler);

describe.each<[string, () => Partial<ClientConfig>]>([
  ['in memory', () => ({ transport: createInMemoryTransport(handler) })],
  ['node:http over a socket', () => ({ transport: createNodeHttpTransport(), endpoint: url })],
  ['fetch over a socket', () => ({ transport: createFetchTransport(), endpoint: url })],
  ['the default transport', () => ({ endpoint: () => new URL(url) })],
  [
    'fetch into the fetch adapter',
    () => ({
      transport: createFetchTransport({
        fetch: (target, init) => asFetch(new Request(target, init)),
      }),
    }),
  ],
])('%s', (_, parts) => {
  test('a call goes there and back, signature verified', async () => {
    const client = createClient({ ...config, ...parts() });
    const input = {
      Text: 'hi',
      Count: 3,
      Data: new Uint8Array([1, 2]),
      When: new Date(1_700_000_000_123),
      Tags: [{ TagKey: 'a' }],
      Context: { ü: '日' },
    };
    const output = await client.send(echo, input);
    expect(output).toEqual(input);
    expect(output.Data).toBeInstanceOf(Uint8Array);
    expect(implementation.contexts.at(-1)).toMatchObject({
      identity: 'alice',
      region: 'us-east-1',
      operation: 'Echo',
    });
    client.close();
  });

  test('an operation without output answers {}', async () => {
    const client = createClient({ ...config, ...parts() });
    expect(await client.send(nothing, {})).toEqual({});
    client.close();
  });

  test('a refusal is a ServiceError with code, message, status and request id', async () => {
    const client = createClient({ ...config, ...parts() });
    const error: unknown = await client.send(fail, { How: 'known' }).catch((e: unknown) => e);
    expect(isServiceError(error, 'NotThereException')).toBe(true);
    expect(error).toMatchObject({
      code: 'NotThereException',
      name: 'NotThereException',
      message: 'there is no such thing',
      status: 400,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    client.close();
  });

  test('an abort ends the call', async () => {
    const client = createClient({ ...config, ...parts() });
    const early = client.send(nothing, {}, { signal: AbortSignal.abort('early') });
    await expect(early).rejects.toMatchObject({ code: 'AbortError', cause: 'early' });
    client.close();
  });
});

test('the default transport keeps its connection', async () => {
  let connections = 0;
  const count = () => connections++;
  server.on('connection', count);
  const client = createClient({ ...config, endpoint: url });
  for (let i = 0; i < 5; i++) await client.send(nothing, {});
  expect(connections).toBe(1);
  client.close();
  await client.send(nothing, {});
  expect(connections).toBe(2);
  client.close();
  server.off('connection', count);
});

test('close leaves a transport alone that was handed in', () => {
  let closed = 0;
  const transport: Transport = {
    send: () => Promise.reject(new Error()),
    close: () => closed++,
  };
  createClient({ ...config, transport }).close();
  expect(closed).toBe(0);
});

test('a wrong secret is refused', async () => {
  const client = createClient({
    ...config,
    credentials: { ...alice, secretAccessKey: 'wrong' },
    transport: createInMemoryTransport(handler),
  });
  await expect(client.send(nothing, {})).rejects.toMatchObject({
    code: 'InvalidSignatureException',
  });
});

describe('sensitive members', () => {
  const secret = new Uint8Array([104, 117, 110, 116]);
  const send = () =>
    createClient({ ...config, transport: createInMemoryTransport(handler) }).send(echo, {
      Text: 'hi',
      Plaintext: secret,
      Password: 'hunter2',
    });

  test('do not show in inspection, at any depth of what holds the answer', async () => {
    const output = await send();
    for (const shown of [
      inspect(output),
      inspect({ a: [output] }),
      inspect(output, { depth: 0 }),
    ]) {
      expect(shown).not.toContain('hunter2');
      expect(shown).not.toContain('104');
    }
    expect(inspect(output)).toBe("{ Text: 'hi', Plaintext: [redacted], Password: [redacted] }");
  });

  test('are there otherwise: the answer compares, spreads and serialises like any object', async () => {
    const output = await send();
    expect(output).toStrictEqual({ Text: 'hi', Plaintext: secret, Password: 'hunter2' });
    expect({ ...output }).toEqual({ Text: 'hi', Plaintext: secret, Password: 'hunter2' });
    expect(JSON.parse(JSON.stringify(output))).toMatchObject({ Password: 'hunter2' });
    expect(Reflect.ownKeys(output).filter((key) => typeof key === 'string')).toEqual([
      'Text',
      'Plaintext',
      'Password',
    ]);
  });
});

describe('an answer with status 200 that is none of the protocol', () => {
  const answering = (body: string) =>
    createClient({
      ...config,
      transport: createInMemoryTransport(async () => ({ status: 200, headers: {}, body })),
    }).send(echo, { Text: 'hi' });

  test.each([
    '<html>secret</html>',
    '[]',
    'null',
    '"secret"',
    '{"Data":"secret!"}',
    '{"Data":1}',
    '{"When":"secret"}',
    '{"When":1e300}',
  ])('%s', async (body) => {
    const error: unknown = await answering(body).catch((e: unknown) => e);
    expect(isTransportError(error, 'InvalidAnswerError')).toBe(true);
    expect(inspect(error)).not.toContain('secret');
  });

  test('null members and members nobody knows are no fault', async () => {
    expect(await answering('{"Text":"a","Data":null,"Count":null,"New":1}')).toEqual({
      Text: 'a',
      New: 1,
    });
  });
});

describe('configuration that cannot work', () => {
  test.each<[Partial<ClientConfig>, string]>([
    [
      { endpoint: 'echo.example' },
      "endpoint 'echo.example' is not an absolute http: or https: URL",
    ],
    [{ endpoint: 'ftp://echo.example' }, 'is not an absolute http: or https: URL'],
    [{ endpoint: 'https://user:hunter2@echo.example' }, 'endpoint has user, password'],
    [{ endpoint: 'https://echo.example/?a' }, 'endpoint has user, password, query'],
    [{ region: '' }, 'region is not a non-empty string'],
    [{ credentials: { accessKeyId: 'AKID', secretAccessKey: '' } }, 'no secretAccessKey'],
    [{ maxAttempts: 0 }, 'maxAttempts is 0'],
    [{ requestTimeoutMs: Number.NaN }, 'requestTimeoutMs is NaN'],
    [{ deadlineMs: Infinity }, 'deadlineMs is Infinity'],
  ])('%j', (parts, message) => {
    expect(() => createClient(config)).not.toThrow();
    expect(() => createClient({ ...config, ...parts })).toThrow(message);
    expect(() => createClient({ ...config, ...parts })).not.toThrow('hunter2');
  });

  test('options of a call are judged too', async () => {
    const client = createClient(config);
    await expect(client.send(nothing, {}, { maxAttempts: -1 })).rejects.toThrow('maxAttempts');
  });
});

describe('clock skew', () => {
  const hours = (n: number) => n * 3_600_000;
  const setUp = (skewMs: number) => {
    let calls = 0;
    const skewed = signedEcho(() => new Date(Date.now() + skewMs));
    const transport = createInMemoryTransport(async (request, connection) => {
      calls++;
      const response = await skewed.handler(request, connection);
      const date = new Date(Date.now() + skewMs).toUTCString();
      return { ...response, headers: { ...response.headers, date } };
    });
    const clock = virtualClock();
    return { client: createClient({ ...config, transport, clock }), clock, calls: () => calls };
  };

  test.each([hours(-5), hours(2), hours(24 * 400)])('of %d ms is corrected', async (skewMs) => {
    const { client, clock, calls } = setUp(skewMs);
    await client.send(nothing, {});
    expect(calls()).toBe(2);
    expect(clock.slept).toEqual([]);
    await client.send(nothing, {});
    expect(calls()).toBe(3);
  });

  test('is corrected for calls in parallel', async () => {
    const { client, calls } = setUp(hours(3));
    await Promise.all(Array.from({ length: 20 }, () => client.send(nothing, {})));
    expect(calls()).toBe(40);
    await client.send(nothing, {});
    expect(calls()).toBe(41);
  });

  test('is learned from the last attempt too', async () => {
    const { client } = setUp(hours(3));
    await expect(client.send(nothing, {}, { maxAttempts: 1 })).rejects.toMatchObject({
      code: 'InvalidSignatureException',
    });
    await client.send(nothing, {}, { maxAttempts: 1 });
  });

  test('is not blamed for a wrong secret', async () => {
    let calls = 0;
    const client = createClient({
      ...config,
      credentials: { ...alice, secretAccessKey: 'wrong' },
      transport: createInMemoryTransport(async (request, connection) => {
        calls++;
        const response = await handler(request, connection);
        return { ...response, headers: { date: new Date().toUTCString() } };
      }),
    });
    await expect(client.send(nothing, {})).rejects.toMatchObject({
      code: 'InvalidSignatureException',
    });
    expect(calls).toBe(1);
  });
});
