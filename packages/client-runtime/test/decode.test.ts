import { createClient, createInMemoryTransport } from '@trent/client-runtime';
import type { Decoding } from '@trent/client-runtime';
import { expect, test } from 'vitest';
import { config } from './helpers.ts';

/** The answer `body` as a client decodes it. */
function decoded(body: string, output: Decoding): Promise<unknown> {
  const client = createClient({
    ...config,
    transport: createInMemoryTransport(async () => ({ status: 200, headers: {}, body })),
  });
  return client.send(
    { name: 'Any', target: 'Any.Any', signingName: 'any', output, idempotent: true },
    {},
  );
}

const bytes = (...values: number[]) => new Uint8Array(values);

test('blobs and timestamps at every place that a decoding names', async () => {
  const body = {
    Blob: 'AQI=',
    Empty: '',
    When: 1_499_288_695.918,
    Exponent: 1.5e9,
    Blobs: ['AQ==', 'Ag=='],
    Parts: [{ Data: 'AQ==' }, { Name: 'b' }],
    ByKey: { a: 'AQ==', Data: 'Ag==' },
    Untouched: { Blob: 'AQI=', When: 1 },
  };
  const output = {
    Blob: 'b',
    Empty: 'b',
    When: 't',
    Exponent: 't',
    Missing: 'b',
    Blobs: ['b'],
    Parts: [{ Data: 'b' }],
    ByKey: { '*': 'b' },
  } as const;
  expect(await decoded(JSON.stringify(body), output)).toStrictEqual({
    Blob: bytes(1, 2),
    Empty: bytes(),
    When: new Date(1_499_288_695_918),
    Exponent: new Date(1_500_000_000_000),
    Blobs: [bytes(1), bytes(2)],
    Parts: [{ Data: bytes(1) }, { Name: 'b' }],
    ByKey: { a: bytes(1), Data: bytes(2) },
    Untouched: { Blob: 'AQI=', When: 1 },
  });
});

test('a member that is null is absent, an item that is null stays', async () => {
  const body =
    '{"Blob":null,"Part":{"Data":null,"Name":"a"},"Blobs":[null,"AQ=="],"Map":{"a":null}}';
  const output = { Blob: 'b', Part: { Data: 'b' }, Blobs: ['b'], Map: { '*': 'b' } } as const;
  expect(await decoded(body, output)).toStrictEqual({
    Part: { Name: 'a' },
    Blobs: [null, bytes(1)],
    Map: { a: null },
  });
});

test('a key called __proto__ is a key', async () => {
  const answer = (await decoded('{"Map":{"__proto__":"AQ=="},"__proto__":{"x":1}}', {
    Map: { '*': 'b' },
  })) as { Map: object; x?: unknown };
  expect(Object.getOwnPropertyDescriptor(answer.Map, '__proto__')?.value).toEqual(bytes(1));
  expect(Object.getPrototypeOf(answer.Map)).toBe(Object.prototype);
  expect(answer.x).toBeUndefined();
});

test.each<[string, Decoding]>([
  ['{"A":"AQ"}', { A: 'b' }],
  ['{"A":{"B":"AQ=="}}', { A: ['b'] }],
  ['{"A":["AQ=="]}', { A: { '*': 'b' } }],
  ['{"A":"x"}', { A: { B: 'b' } }],
  ['{"A":"2026-01-01"}', { A: 't' }],
])('%s does not fit %j', async (body, output) => {
  await expect(decoded(body, output)).rejects.toMatchObject({ code: 'InvalidAnswerError' });
});
