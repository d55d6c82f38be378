import { inspect } from 'node:util';
import { createClient, createInMemoryTransport } from '@trent/client-runtime';
import type { ClientConfig, CredentialProvider } from '@trent/client-runtime';
import { describe, expect, test } from 'vitest';
import { alice, config, nothing, signedEcho } from './helpers.ts';

const transport = createInMemoryTransport(signedEcho().handler);
const clientWith = (credentials: CredentialProvider, parts: Partial<ClientConfig> = {}) =>
  createClient({ ...config, transport, credentials, ...parts });

describe('from a provider', () => {
  test('are asked for when first needed, once for parallel calls, and kept', async () => {
    let asked = 0;
    const client = clientWith(async () => {
      asked++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return alice;
    });
    expect(asked).toBe(0);
    await Promise.all([1, 2, 3].map(() => client.send(nothing, {})));
    await client.send(nothing, {});
    expect(asked).toBe(1);
  });

  test('a failure is thrown as it is, and the next call asks again', async () => {
    const failure = new Error('no credentials on this machine');
    let asked = 0;
    const client = clientWith(() => (++asked === 1 ? Promise.reject(failure) : alice));
    await expect(client.send(nothing, {})).rejects.toBe(failure);
    await client.send(nothing, {});
    expect(asked).toBe(2);
  });

  test('that the service calls expired are asked for anew', async () => {
    let asked = 0;
    const client = clientWith(
      () => {
        asked++;
        return alice;
      },
      {
        transport: createInMemoryTransport(async () =>
          asked === 1
            ? { status: 400, headers: {}, body: '{"__type":"ExpiredTokenException"}' }
            : { status: 200, headers: {}, body: '{}' },
        ),
      },
    );
    await expect(client.send(nothing, {})).rejects.toMatchObject({ code: 'ExpiredTokenException' });
    await client.send(nothing, {});
    expect(asked).toBe(2);
  });
});

test('a provider that hangs does not outlast the deadline or the signal, and learns that nobody waits', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const client = clientWith((options) => {
    signals.push(options?.signal);
    return new Promise(() => {});
  });
  await expect(client.send(nothing, {}, { deadlineMs: 20 })).rejects.toMatchObject({
    code: 'TimeoutError',
  });
  const signal = AbortSignal.timeout(20);
  await expect(client.send(nothing, {}, { signal })).rejects.toMatchObject({
    code: 'AbortError',
  });
  expect(signals.map((one) => one?.aborted)).toEqual([true, true]);
});

test('the client shows no secret', async () => {
  const client = clientWith(() => alice);
  await client.send(nothing, {});
  expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(alice.secretAccessKey);
});
