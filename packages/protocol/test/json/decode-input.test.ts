import { decodeInput, readInput } from '@trent/protocol';
import { expect, test } from 'vitest';
import { everything } from './shapes.ts';

test('blobs become bytes, timestamps dates, float names numbers, the rest stays', () => {
  const wire = readInput(everything, {
    Text: 't',
    Count: 1,
    Ratio: '-Infinity',
    Bytes: 'AP8=',
    When: 1571767572.317,
    BlobMap: { x: ['', 'AQ=='] },
    Self: { Bytes: '' },
  });
  const before = JSON.stringify(wire);
  expect({ ...decodeInput(everything, wire) }).toEqual({
    Text: 't',
    Count: 1,
    Ratio: -Infinity,
    Bytes: new Uint8Array([0, 255]),
    When: new Date(1571767572317),
    BlobMap: expect.objectContaining({ x: [new Uint8Array(), new Uint8Array([1])] }),
    Self: expect.objectContaining({ Bytes: new Uint8Array() }),
  });
  expect(JSON.stringify(wire)).toBe(before);
});

test.each([
  [0, '1970-01-01T00:00:00.000Z'],
  [1, '1970-01-01T00:00:01.000Z'],
  [0.0005, '1970-01-01T00:00:00.001Z'],
  [1.499288695918e9, '2017-07-05T21:04:55.918Z'],
  [-1.25, '1969-12-31T23:59:58.750Z'],
])('timestamp %d is %s', (When, iso) => {
  const decoded = decodeInput(everything, readInput(everything, { When }));
  expect((decoded['When'] as Date).toISOString()).toBe(iso);
});

test('what is the same on the wire and in the language is not copied', () => {
  const wire = readInput(everything, { Text: 't', Map: { a: 'b' }, List: ['a'], Inner: {} });
  expect(decodeInput(everything, wire)).toBe(wire);
});

test('maps keep keys that are names of Object.prototype', () => {
  const json = JSON.parse('{"BlobMap":{"__proto__":["AQ=="],"a":[]}}') as unknown;
  const { BlobMap } = decodeInput(everything, readInput(everything, json)) as {
    BlobMap: Record<string, Uint8Array[]>;
  };
  expect(Object.entries(BlobMap)).toEqual([
    ['__proto__', [new Uint8Array([1])]],
    ['a', []],
  ]);
});

test('bytes have memory of their own, so that they can be overwritten', () => {
  const decoded = decodeInput(everything, readInput(everything, { Bytes: 'AQID' }));
  const bytes = decoded['Bytes'] as Uint8Array;
  expect(bytes.constructor).toBe(Uint8Array);
  expect(bytes.buffer.byteLength).toBe(3);
});
