import { encodeInput, parseResponse } from '@trent/protocol';
import { describe, expect, test } from 'vitest';

test('bytes, dates and special floats as on the wire, at every depth', () => {
  const input = {
    KeyId: 'alias/app',
    Plaintext: new Uint8Array([0, 255]),
    Slice: Buffer.from('xxabc').subarray(2),
    When: new Date(1571767572317),
    Ratio: -Infinity,
    List: [new Uint8Array(), { Date: new Date(1000) }],
    Flag: false,
    Zero: 0,
  };
  expect(JSON.parse(encodeInput(input))).toEqual({
    KeyId: 'alias/app',
    Plaintext: 'AP8=',
    Slice: 'YWJj',
    When: 1571767572.317,
    Ratio: '-Infinity',
    List: ['', { Date: 1 }],
    Flag: false,
    Zero: 0,
  });
});

test('undefined and null members are left out, empty collections are not', () => {
  expect(encodeInput({ A: undefined, B: null, C: { D: null, E: [] }, F: {}, G: '' })).toBe(
    '{"C":{"E":[]},"F":{},"G":""}',
  );
});

test('no input is an empty object', () => {
  expect(encodeInput(undefined)).toBe('{}');
  expect(encodeInput({})).toBe('{}');
});

test('the input is not changed', () => {
  const input = Object.freeze({ A: null, B: Object.freeze([new Uint8Array([1])]) });
  expect(encodeInput(input)).toBe('{"B":["AQ=="]}');
});

test('__proto__ is a key like any other', () => {
  const context = JSON.parse('{"__proto__":"p","a":null}') as object;
  expect(encodeInput({ EncryptionContext: context })).toBe(
    '{"EncryptionContext":{"__proto__":"p"}}',
  );
});

test.each([
  ['an invalid date', { A: new Date(Number.NaN) }],
  ['a bigint', { A: 1n }],
])('%s is refused', (_, input) => {
  expect(() => encodeInput(input)).toThrow(TypeError);
});

test('null is left out of objects, unless it is to be kept', () => {
  const input = { Map: { a: null, b: new Uint8Array() }, List: [null], Gone: undefined };
  expect(encodeInput(input)).toBe('{"Map":{"b":""},"List":[null]}');
  expect(encodeInput(input, true)).toBe('{"Map":{"a":null,"b":""},"List":[null]}');
});

test('an input that contains itself is refused', () => {
  const input: Record<string, unknown> = {};
  input['Self'] = [input];
  expect(() => encodeInput(input)).toThrow(/nested deeper than 100 levels/);
});

describe('parseResponse', () => {
  test.each(['', ' \r\n', '{}'])('%j is an empty object', (text) => {
    expect(parseResponse(text)).toEqual({});
  });

  test('an object is itself, unexpected members included', () => {
    expect(parseResponse('{"a":null,"b":[1]}')).toEqual({ a: null, b: [1] });
  });

  test.each(['[]', 'null', '"x"', '1', '<html>', '{"a":'])('%j is no object', (text) => {
    expect(parseResponse(text)).toBeUndefined();
  });
});
