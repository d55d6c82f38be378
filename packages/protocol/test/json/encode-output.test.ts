import { decodeInput, encodeOutput, parseBody, readInput } from '@trent/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everything, one } from './shapes.ts';

test('members in the order of the shape, blobs as base64, dates as epoch seconds', () => {
  const text = encodeOutput(everything, {
    When: new Date(1571767572317),
    Bytes: new Uint8Array([0, 255]),
    Text: 'a"\n\u2028é',
    Count: 3,
    Ratio: Number.NaN,
    Flag: false,
    Anything: { a: [null] },
    List: ['x'],
    Map: { k: 'v' },
    BlobMap: { b: [new Uint8Array()] },
    Inner: { Text: '' },
    Self: { Count: 0 },
  });
  expect(text).toBe(
    '{"Text":"a\\"\\n\u2028é","Count":3,"Ratio":"NaN","Flag":false,"Bytes":"AP8=","When":1571767572.317,' +
      '"Anything":{"a":[null]},"List":["x"],"Map":{"k":"v"},"BlobMap":{"b":[""]},"Inner":{"Text":""},"Self":{"Count":0}}',
  );
});

test('undefined and null members are left out, empty collections are not', () => {
  expect(
    encodeOutput(everything, { Text: undefined, Count: null, List: [], Map: {}, Inner: {} }),
  ).toBe('{"List":[],"Map":{},"Inner":{}}');
  expect(encodeOutput(everything, {})).toBe('{}');
});

test('what the shape does not name is not written', () => {
  const output = { Text: 't', Secret: 's', Inner: { Text: 'i', Secret: 's' } };
  expect(encodeOutput(everything, output)).toBe('{"Text":"t","Inner":{"Text":"i"}}');
});

test('members with names of Object.prototype are written where the output has them', () => {
  const members = JSON.parse(
    '{"__proto__":{"kind":"string"},"constructor":{"kind":"string"},"toString":{"kind":"string"}}',
  ) as Record<string, { kind: 'string' }>;
  const shape = { kind: 'structure' as const, members };
  expect(encodeOutput(shape, {})).toBe('{}');
  const output = JSON.parse('{"__proto__":"p","constructor":"c"}') as object;
  expect(encodeOutput(shape, output)).toBe('{"__proto__":"p","constructor":"c"}');
});

test('getters of a class are members', () => {
  class Output {
    get Text(): string {
      return 'computed';
    }
  }
  expect(encodeOutput(everything, new Output())).toBe('{"Text":"computed"}');
});

test('null stays in sparse lists and maps', () => {
  expect(encodeOutput(everything, { SparseList: ['a', null], SparseMap: { a: null } })).toBe(
    '{"SparseList":["a",null],"SparseMap":{"a":null}}',
  );
});

test.each([
  [0, '0'],
  [1571767572000, '1571767572'],
  [1571767572300, '1571767572.3'],
  [-1, '-0.001'],
  [8.64e15, '8640000000000'],
])('date %d is %s', (milliseconds, text) => {
  expect(encodeOutput(everything, { When: new Date(milliseconds) })).toBe(`{"When":${text}}`);
});

describe('a value that is not of its shape is the program’s fault', () => {
  const secret = 'hunter2';
  test.each([
    [{ Text: 1 }, 'Text must be a string'],
    [{ Count: 1.5 }, 'Count must be an integer'],
    [{ Count: secret }, 'Count must be an integer'],
    [{ Ratio: secret }, 'Ratio must be a number'],
    [{ Flag: secret }, 'Flag must be a boolean'],
    [{ Bytes: secret }, 'Bytes must be a Uint8Array'],
    [{ When: new Date(Number.NaN) }, 'When must be a valid Date'],
    [{ List: secret }, 'List must be an array'],
    [{ List: ['a', null] }, 'List[1] must be a string'],
    [{ Map: { [secret]: null } }, 'Map{} must be a string'],
    [{ Map: [secret] }, 'Map must be an object'],
    [{ Inner: secret }, 'Inner must be an object'],
    [{ Self: { BlobMap: { k: [secret] } } }, 'Self.BlobMap{}[0] must be a Uint8Array'],
  ])('%j', (output, message) => {
    expect(() => encodeOutput(everything, output)).toThrow(
      new TypeError(`encodeOutput: ${message}`),
    );
  });
});

test('what is written is read again', () => {
  const shape = one({ kind: 'map', of: { kind: 'list', of: { kind: 'blob' } } });
  const key = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.dictionary(key, fc.array(fc.uint8Array())), (M) => {
      const body = new TextEncoder().encode(encodeOutput(shape, { M }));
      const read = decodeInput(shape, readInput(shape, parseBody(body)))['M'] as typeof M;
      expect(Object.entries(read)).toEqual(Object.entries(M));
    }),
  );
});
