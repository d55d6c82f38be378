/** Many calls at once against a server that misbehaves on purpose, over sockets; only sleeping is virtual. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  createClient,
  createFetchTransport,
  createNodeHttpTransport,
  metadataOf,
} from '@trent/client-runtime';
import type { Client, ClientConfig, Transport } from '@trent/client-runtime';
import { createUndiciTransport } from '@trent/client-runtime/undici';
import { createNodeServer } from '@trent/server-runtime/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { config, echo, nothing, signedEcho, virtualClock } from './helpers.ts';
import {
  MisbehavingServer,
  error,
  halfAnswer,
  internal,
  notHttp,
  ok,
  reset,
  throttled,
  trickle,
} from './misbehaving-server.ts';
import type { Behaviour } from './misbehaving-server.ts';

let server: MisbehavingServer;
beforeEach(async () => {
  server = await MisbehavingServer.start();
});
afterEach(() => server.stop());

const transports: [string, () => Transport][] = [
  ['node:http', createNodeHttpTransport],
  ['fetch', createFetchTransport],
  ['undici', createUndiciTransport],
];

describe.each(transports)('%s', (_, createTransport) => {
  let transport: Transport;
  let clock: ReturnType<typeof virtualClock>;
  beforeEach(() => {
    transport = createTransport();
    clock = virtualClock();
  });
  afterEach(() => transport.close?.());
  const client = (parts: Partial<ClientConfig> = {}): Client =>
    createClient({
      ...config,
      endpoint: server.url,
      transport,
      clock,
      random: () => 0.5,
      ...parts,
    });

  const told =
    (status: number, code: string, milliseconds: string): Behaviour =>
    (request, response) => {
      response.setHeader('x-amz-retry-after', milliseconds);
      error(status, code)(request, response);
    };

  test.each<[string, Behaviour, number]>([
    ['longer than by itself', told(503, 'SlowDown', '2000'), 2_000],
    ['after throttling', told(400, 'ThrottlingException', '1500'), 1_500],
    ['no less than by itself', told(400, 'ThrottlingException', '100'), 500],
    ['at most 5 s more than by itself', told(500, 'InternalException', '3600000'), 5_025],
    ['by itself where the service tells nonsense', told(500, 'InternalException', '-1'), 25],
    ['by itself where it tells a date', told(500, 'InternalException', 'Sun, 06 Nov 1994'), 25],
  ])('x-amz-retry-after: a client waits %s', async (_, behaviour, delay) => {
    server.behaviours = [behaviour, ok];
    await client().send(echo, { Text: 'hi' });
    expect(clock.slept).toEqual([delay]);
  });

  test('an answer that never ends, though it is never silent, ends with the request timeout', async () => {
    server.behaviours = [trickle, ok];
    const output = await client({ requestTimeoutMs: 60 }).send(echo, { Text: 'hi' });
    expect(metadataOf(output)).toMatchObject({ attempts: 2 });
  });

  test('an answer in another protocol is a lost connection', async () => {
    server.behaviours = [notHttp];
    await expect(client({ maxAttempts: 1 }).send(nothing, {})).rejects.toMatchObject({
      code: 'ConnectionError',
      mayHaveArrived: true,
    });
  });

  test('every call of many comes to its end, whatever happens to the others', async () => {
    const turn = [reset, ok, halfAnswer, internal, ok, throttled, ok];
    let next = 0;
    server.behaviours = [(request, response) => turn[next++ % turn.length]!(request, response)];
    const settled = await Promise.allSettled(
      Array.from({ length: 200 }, () =>
        client({ maxAttempts: 8 }).send(echo, { Text: 'hi' }, { deadlineMs: 0 }),
      ),
    );
    const failed = settled.filter(({ status }) => status === 'rejected');
    // Chance may hand one call eight failures in a row, but hardly more than one.
    expect(failed.length).toBeLessThan(20);
    for (const one of settled) {
      if (one.status === 'fulfilled') expect(one.value).toEqual({ Text: 'fine' });
    }
  });

  test.each([-7, 7])('50 calls at once correct a clock that is %d hours off', async (hours) => {
    const skewMs = hours * 3_600_000;
    const skewed = createNodeServer(signedEcho(() => new Date(Date.now() + skewMs)).handler);
    skewed.prependListener('request', (_, response) => {
      response.setHeader('date', new Date(Date.now() + skewMs).toUTCString());
    });
    skewed.listen(0, '127.0.0.1');
    await once(skewed, 'listening');
    try {
      const endpoint = `http://127.0.0.1:${(skewed.address() as AddressInfo).port}`;
      const one = client({ endpoint, maxAttempts: 2 });
      const outputs = await Promise.all(
        Array.from({ length: 50 }, () => one.send(echo, { Text: 'hi' })),
      );
      for (const output of outputs) {
        expect(metadataOf(output)).toMatchObject({ httpStatusCode: 200, totalRetryDelay: 0 });
      }
      expect(metadataOf(await one.send(nothing, {}))).toMatchObject({ attempts: 1 });
    } finally {
      transport.close?.();
      await skewed.stop(0);
    }
  });
});
