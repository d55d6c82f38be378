/** Against a real server that misbehaves on purpose; only sleeping is virtual. */
import { once } from 'node:events';
import type http from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createClient, createFetchTransport, createNodeHttpTransport } from '@trent/client-runtime';
import type { CallOptions, ClientConfig, Transport } from '@trent/client-runtime';
import { createUndiciTransport } from '@trent/client-runtime/undici';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { config, echo, nothing, virtualClock } from './helpers.ts';
import {
  MisbehavingServer,
  error,
  halfAnswer,
  internal,
  ok,
  proxy502,
  reset,
  silent,
  slowAnswer,
  throttled,
} from './misbehaving-server.ts';
import type { Behaviour } from './misbehaving-server.ts';

let server: MisbehavingServer;
let transport: Transport;

beforeEach(async () => {
  server = await MisbehavingServer.start();
});
afterEach(() => {
  transport.close?.();
  server.stop();
});

const transports: [string, () => Transport][] = [
  ['node:http', createNodeHttpTransport],
  ['fetch', createFetchTransport],
  ['undici', createUndiciTransport],
];

describe.each(transports)('%s', (_, createTransport) => {
  beforeEach(() => {
    transport = createTransport();
  });

  function send(
    does: Behaviour[],
    parts: Partial<ClientConfig> & { idempotent?: boolean; options?: CallOptions } = {},
  ) {
    server.behaviours = does;
    const { idempotent = true, options, ...rest } = parts;
    const clock = virtualClock();
    const client = createClient({
      ...config,
      endpoint: server.url,
      transport,
      clock,
      random: () => 0.5,
      ...rest,
    });
    const answer = client.send({ ...echo, idempotent }, { Text: 'hi' }, options);
    return { answer, slept: clock.slept };
  }

  test.each<[string, Behaviour, boolean, number[]]>([
    ['a reset', reset, true, [25]],
    ['half an answer', halfAnswer, true, [25]],
    ['500', internal, true, [25]],
    ['500 to a call that is not idempotent', internal, false, [25]],
    ['503', error(503, 'ServiceUnavailable'), false, [25]],
    ['502 of a proxy', proxy502, true, [25]],
    ['throttling', throttled, false, [500]],
    ['429', error(429, 'UnknownError'), false, [500]],
  ])('%s is tried again', async (_, behaviour, idempotent, slept) => {
    const sent = send([behaviour, ok], { idempotent });
    expect(await sent.answer).toEqual({ Text: 'fine' });
    expect(sent.slept).toEqual(slept);
    expect(server.requests).toBe(2);
  });

  test.each<[string, Behaviour, boolean, object]>([
    ['400', error(400, 'NotThereException'), true, { code: 'NotThereException', status: 400 }],
    ['a quota', error(400, 'LimitExceededException'), true, { code: 'LimitExceededException' }],
    ['403', error(403, 'UnknownError'), true, { status: 403 }],
    [
      'a reset of a call that is not idempotent',
      reset,
      false,
      { code: 'ConnectionError', mayHaveArrived: true },
    ],
    ['half an answer to one', halfAnswer, false, { code: 'ConnectionError' }],
    ['502 to one', proxy502, false, { status: 502 }],
    [
      'an answer in another language',
      (_, r) => r.end('<html>'),
      true,
      { code: 'InvalidAnswerError' },
    ],
  ])('%s is not tried again', async (_, behaviour, idempotent, failure) => {
    const sent = send([behaviour, ok], { idempotent });
    await expect(sent.answer).rejects.toMatchObject(failure);
    expect(sent.slept).toEqual([]);
    expect(server.requests).toBe(1);
  });

  test('three attempts, then the last failure is thrown', async () => {
    const sent = send([internal, throttled, reset, ok]);
    await expect(sent.answer).rejects.toMatchObject({ code: 'ConnectionError' });
    expect(sent.slept).toEqual([25, 1_000]);
    expect(server.requests).toBe(3);
  });

  test('after a refusal that stands no more attempts', async () => {
    const sent = send([internal, error(400, 'NotThereException'), ok]);
    await expect(sent.answer).rejects.toMatchObject({
      code: 'NotThereException',
      message: 'told',
      requestId: 'the-id',
    });
    expect(server.requests).toBe(2);
  });

  test('more attempts on request, of the client or of the call', async () => {
    expect(await send([reset, reset, reset, reset, ok], { maxAttempts: 5 }).answer).toBeDefined();
    const once = send([internal, ok], { maxAttempts: 5, options: { maxAttempts: 1 } });
    await expect(once.answer).rejects.toMatchObject({ status: 500 });
  });

  test('no connection at all is tried again, idempotent or not', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    const sent = send([ok], { endpoint: `http://127.0.0.1:${port}`, idempotent: false });
    await expect(sent.answer).rejects.toMatchObject({
      code: 'ConnectionError',
      mayHaveArrived: false,
    });
    expect(sent.slept).toEqual([25, 50]);
  });

  test.each([
    ['no answer', silent],
    ['an answer that does not end', slowAnswer],
  ])('%s: the request timeout ends the attempt', async (_, behaviour) => {
    const sent = send([behaviour, ok], { requestTimeoutMs: 60 });
    expect(await sent.answer).toEqual({ Text: 'fine' });
    const again = send([behaviour], { requestTimeoutMs: 60, idempotent: false });
    await expect(again.answer).rejects.toMatchObject({
      code: 'TimeoutError',
      message: 'no complete answer within 60 ms',
      mayHaveArrived: true,
    });
  });

  test('the deadline goes over all attempts', async () => {
    const sent = send([throttled, ok], { deadlineMs: 400 });
    await expect(sent.answer).rejects.toMatchObject({ code: 'ThrottlingException' });
    expect(sent.slept).toEqual([]);
    const silence = send([silent], { deadlineMs: 60, idempotent: false });
    await expect(silence.answer).rejects.toMatchObject({ code: 'TimeoutError' });
  });

  test('an abort in flight ends the call and the connection', async () => {
    const controller = new AbortController();
    const { promise: reached, resolve } = Promise.withResolvers<http.IncomingMessage>();
    const sent = send([(request) => resolve(request)], {
      options: { signal: controller.signal },
    });
    const { socket } = await reached;
    controller.abort(new Error('enough'));
    await expect(sent.answer).rejects.toMatchObject({
      code: 'AbortError',
      cause: { message: 'enough' },
    });
    if (!socket.destroyed) await once(socket, 'close');
    expect(server.requests).toBe(1);
  });

  test('an abort while waiting for the next attempt ends the call at once', async () => {
    const controller = new AbortController();
    server.behaviours = [throttled];
    const client = createClient({
      ...config,
      endpoint: server.url,
      transport,
      random: () => 0.999,
    });
    setTimeout(() => controller.abort(), 30);
    const startedAt = performance.now();
    await expect(client.send(nothing, {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'AbortError',
    });
    expect(performance.now() - startedAt).toBeLessThan(900);
  });

  test('an answer without end is cut', async () => {
    const closed = Promise.withResolvers<void>();
    const endless: Behaviour = (_, response) => {
      response.on('close', closed.resolve);
      const piece = Buffer.alloc(1_000_000, ' ');
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', more);
      };
      response.writeHead(200);
      more();
    };
    await expect(send([endless]).answer).rejects.toMatchObject({ code: 'InvalidAnswerError' });
    await closed.promise;
  });
});

describe('node:http', () => {
  beforeEach(() => {
    transport = createNodeHttpTransport({ maxSockets: 2 });
  });

  test('a connection that cannot be made in time is given up', async () => {
    // Accepts TCP, but never says a word of TLS.
    const deaf = createServer().listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const client = createClient({
      ...config,
      transport,
      endpoint: `https://127.0.0.1:${(deaf.address() as AddressInfo).port}`,
      connectTimeoutMs: 50,
      maxAttempts: 1,
    });
    await expect(client.send(nothing, {})).rejects.toMatchObject({
      code: 'TimeoutError',
      mayHaveArrived: false,
      message: expect.stringMatching(/^no connection to 127\.0\.0\.1:\d+ within 50 ms$/),
    });
    deaf.close();
  });

  test('never more connections than allowed', async () => {
    let open = 0;
    let most = 0;
    server.http.on('connection', (socket) => {
      most = Math.max(most, ++open);
      socket.on('close', () => open--);
    });
    server.behaviours = [ok];
    const client = createClient({ ...config, endpoint: server.url, transport });
    await Promise.all(Array.from({ length: 50 }, () => client.send(nothing, {})));
    expect(most).toBe(2);
  });
});

test('delays have full jitter and a cap', async () => {
  transport = createNodeHttpTransport();
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.boolean(),
      async (random, throttling) => {
        const clock = virtualClock();
        const client = createClient({
          ...config,
          clock,
          random: () => random,
          maxAttempts: 15,
          deadlineMs: 0,
          transport: {
            send: async () => ({
              status: throttling ? 400 : 500,
              headers: {},
              body: '{"__type":"ThrottlingException"}'.replace(
                'Throttling',
                throttling ? 'Throttling' : 'Internal',
              ),
            }),
          },
        });
        await client.send(nothing, {}).catch(() => {});
        const base = throttling ? 1_000 : 50;
        expect(clock.slept).toEqual(
          Array.from({ length: 14 }, (_, i) => random * Math.min(20_000, base * 2 ** i)).filter(
            (ms) => ms > 0,
          ),
        );
      },
    ),
    { numRuns: 50 },
  );
});
