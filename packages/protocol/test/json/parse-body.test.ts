import { MAX_DEPTH, ServiceError, parseBody } from '@trent/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(body: Uint8Array): unknown {
  try {
    parseBody(body);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { code: error.code, status: error.status, message: error.message };
  }
  return 'accepted';
}

const serialization = (message: string) => ({
  code: 'SerializationException',
  status: 400,
  message,
});

test('an object is parsed, whatever its members', () => {
  expect(parseBody(bytes(' {"a":[1,{"b":null}],"c":"\\u00e9é😀"}\n'))).toEqual({
    a: [1, { b: null }],
    c: 'éé😀',
  });
  expect(Object.keys(parseBody(bytes('{"__proto__":{"x":1},"toString":2}')))).toEqual([
    '__proto__',
    'toString',
  ]);
});

test('any JSON object comes back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.stringify(parseBody(bytes(text)))).toBe(text);
    }),
  );
});

describe('refused without a message', () => {
  test.each([
    '',
    ' ',
    'null',
    '"x"',
    '1',
    'true',
    '{',
    '}',
    '{"a":1,}',
    "{'a':1}",
    '{a:1}',
    '{"a":1}{}',
    '{"a":01}',
    '{"a":NaN}',
    '{"a":"\n"}',
    '{"a":"\\x"}',
    '\ufeff{}',
    '// {}',
    '[1,]',
  ])('%j', (text) => {
    expect(refusal(bytes(text))).toEqual(serialization(''));
  });

  test.each([
    ['a stray byte', [0x22, 0xff, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['half of a surrogate pair', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a character cut short', [0x22, 0xe2, 0x82, 0x22]],
  ])('%s, which is no UTF-8', (_, value) => {
    const body = new Uint8Array([...bytes('{"a":'), ...value, ...bytes('}')]);
    expect(refusal(body)).toEqual(serialization(''));
  });
});

test('an array is refused with its text', () => {
  expect(refusal(bytes('[]'))).toEqual(serialization('Start of list found where not expected'));
});

describe('nesting', () => {
  const nested = (open: string, close: string, depth: number): string =>
    `{"a":${open.repeat(depth - 1)}1${close.repeat(depth - 1)}}`;

  test.each([
    ['[', ']'],
    ['{"b":', '}'],
  ])(`of %s is accepted ${MAX_DEPTH} deep, refused one deeper`, (open, close) => {
    expect(refusal(bytes(nested(open, close, MAX_DEPTH)))).toBe('accepted');
    expect(refusal(bytes(nested(open, close, MAX_DEPTH + 1)))).toEqual(
      serialization('JSON is nested deeper than 100 levels.'),
    );
  });

  test('a million levels do not overflow the stack', () => {
    expect(refusal(bytes('['.repeat(1_000_000)))).toEqual(
      serialization('JSON is nested deeper than 100 levels.'),
    );
  });

  test('brackets in strings are no nesting, and siblings are no depth', () => {
    const text = JSON.stringify({
      a: `\\"${'[{'.repeat(200)}`,
      b: '\\',
      c: Array.from({ length: 200 }, () => [{}]),
    });
    expect(refusal(bytes(text))).toBe('accepted');
  });
});
