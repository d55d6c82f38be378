import { ServiceError, readInput } from '@trent/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everything } from './shapes.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function refusal(json: unknown): unknown {
  try {
    readInput(everything, json);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    expect(error).toMatchObject({ code: 'SerializationException', status: 400 });
    return error.message;
  }
  return 'accepted';
}

test('values of the right type are kept as they are on the wire', () => {
  const json = {
    Text: 'é😀',
    Count: -3,
    Ratio: 0.5,
    Flag: false,
    Bytes: 'AQID',
    When: 1571767572.317,
    Anything: { a: [null, 1] },
    List: ['a', ''],
    Map: { a: 'b' },
    BlobMap: { x: ['', 'AQ=='] },
    Inner: { Text: 't' },
    Self: { Self: { Count: 1 } },
  };
  expect(plain(readInput(everything, json))).toEqual(json);
});

test('unknown members go, at every depth', () => {
  const json = { Text: 't', Nope: 1, Inner: { Nope: [] }, text: 'case matters' };
  expect(plain(readInput(everything, json))).toEqual({ Text: 't', Inner: {} });
});

test('members that are null go, at every depth', () => {
  const json = { Text: null, Inner: null, List: null, Self: { Count: null } };
  expect(plain(readInput(everything, json))).toEqual({ Self: {} });
});

test('null in lists and maps stays, for the validator to judge', () => {
  const json = { List: [null], SparseList: ['a', null], Map: { a: null }, SparseMap: { a: null } };
  expect(plain(readInput(everything, json))).toEqual(json);
});

test('empty collections and empty blobs stay', () => {
  const json = { List: [], Map: {}, Inner: {}, Bytes: '', Text: '' };
  expect(plain(readInput(everything, json))).toEqual(json);
});

describe('integers', () => {
  test.each([
    [1.5, 1],
    [-1.5, -1],
    [0.9, 0],
    [-0.9, 0],
    [1e3, 1000],
    [2 ** 31, 2 ** 31],
    [1e300, Number.MAX_SAFE_INTEGER],
    [-Infinity, Number.MIN_SAFE_INTEGER],
  ])('%d is read as %d', (json, integer) => {
    expect(readInput(everything, { Count: json })).toHaveProperty('Count', integer);
  });
});

test.each([0, -1, 1571767572, 1571767572.317, 1.499288695918e9, 8.64e12])(
  'timestamp %d is read',
  (seconds) => {
    expect(readInput(everything, { When: seconds })).toHaveProperty('When', seconds);
  },
);

test.each(['NaN', 'Infinity', '-Infinity'])('float %s is read', (name) => {
  expect(readInput(everything, { Ratio: name })).toHaveProperty('Ratio', name);
});

describe('a wrong JSON type', () => {
  const list = 'Start of list found where not expected';
  const object = 'Start of structure or map found where not expected.';

  test.each([
    ['Text', 1, 'NUMBER_VALUE can not be converted to a String'],
    ['Text', true, 'TRUE_VALUE can not be converted to a String'],
    ['Text', false, 'FALSE_VALUE can not be converted to a String'],
    ['Text', [], list],
    ['Text', {}, object],
    ['Count', '1', 'STRING_VALUE can not be converted to an Integer'],
    ['Count', true, 'TRUE_VALUE can not be converted to an Integer'],
    ['Count', [], list],
    ['Count', {}, object],
    ['Ratio', '1', 'STRING_VALUE can not be converted to a Float'],
    ['Flag', 'true', 'STRING_VALUE can not be converted to a Boolean'],
    ['Flag', 0, 'NUMBER_VALUE can not be converted to a Boolean'],
    ['Flag', [], list],
    ['Bytes', 1, 'NUMBER_VALUE can not be converted to a Blob'],
    ['Bytes', {}, object],
    ['When', '1571767572', 'STRING_VALUE can not be converted to a Timestamp'],
    ['When', 8.64e12 + 1, 'NUMBER_VALUE can not be converted to a Timestamp'],
    ['List', 'a', 'Expected list or null'],
    ['List', 1, 'Expected list or null'],
    ['List', {}, object],
    ['List', [1], 'NUMBER_VALUE can not be converted to a String'],
    ['Map', 'a', 'Expected map or null'],
    ['Map', [], list],
    ['Map', { a: 1 }, 'NUMBER_VALUE can not be converted to a String'],
    ['Map', { a: {} }, object],
    ['Inner', 'a', 'Expected null'],
    ['Inner', true, 'Expected null'],
    ['Inner', [], list],
    ['Inner', { Text: 1 }, 'NUMBER_VALUE can not be converted to a String'],
    ['Self', { Self: { Flag: 1 } }, 'NUMBER_VALUE can not be converted to a Boolean'],
  ])('%s: %j', (name, value, message) => {
    expect(refusal({ [name]: value })).toBe(message);
  });

  test('the first one in the body is told', () => {
    expect(refusal({ Count: 'x', Text: 1 })).toMatch(/^STRING_VALUE/);
    expect(refusal({ Text: 1, Count: 'x' })).toMatch(/^NUMBER_VALUE/);
  });

  test('of an unknown member does not matter', () => {
    expect(refusal({ Nope: [[1]], Text: 'a' })).toBe('accepted');
  });
});

describe('a blob that is not base64 is refused without a message', () => {
  test.each([
    'this-is-not-base64',
    'A',
    'AA',
    'AAA',
    'AA=A',
    'A===',
    '====',
    'AAAA=',
    'AQI',
    'AQ-_',
    'AQ==\n',
    ' AQ==',
    'AR==',
    'AAB=',
    'é===',
  ])('%j', (text) => {
    expect(refusal({ Bytes: text })).toBe('');
  });
});

describe('half of a surrogate pair is refused', () => {
  const message = 'Unpaired surrogate found where a Unicode character was expected.';

  test.each([
    [{ Text: 'a\ud800' }, message],
    [{ Text: '\udc00' }, message],
    [{ Map: { k: '\ud800' } }, message],
    [{ Map: { '\ud800': 'v' } }, message],
    [{ List: ['\udc00\ud800'] }, message],
    [{ Text: '\ud83d\ude00', Map: { '\ud83d\ude00': '' } }, 'accepted'],
  ])('%j', (json, expected) => {
    expect(refusal(json)).toBe(expected);
  });
});

describe('keys are data', () => {
  const json = JSON.parse('{"Map":{"__proto__":"p","constructor":"c","a":"b"}}') as unknown;

  test('in a map', () => {
    const { Map: map } = readInput(everything, json) as { Map: Record<string, string> };
    expect(Object.getPrototypeOf(map)).toBeNull();
    expect(Object.entries(map)).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
      ['a', 'b'],
    ]);
  });

  test('in a structure: inherited names are no members', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"Text":"t"},"constructor":1,"toString":2}',
    ) as unknown;
    const wire = readInput(everything, hostile);
    expect(Object.keys(wire)).toEqual([]);
    expect('Text' in wire).toBe(false);
    expect('constructor' in wire).toBe(false);
  });

  test('a member may be called so', () => {
    const members = JSON.parse('{"__proto__":{"kind":"string"}}') as Record<
      string,
      { kind: 'string' }
    >;
    const wire = readInput({ kind: 'structure', members }, JSON.parse('{"__proto__":"x"}'));
    expect(Object.entries(wire)).toEqual([['__proto__', 'x']]);
  });
});

test('any JSON is read or refused as SerializationException, and read again gives the same', () => {
  const member = fc.constantFrom(...Object.keys(everything.members));
  fc.assert(
    fc.property(fc.dictionary(member, fc.jsonValue({ maxDepth: 3 })), (json) => {
      if (refusal(json) !== 'accepted') return;
      const wire = readInput(everything, json);
      // On both sides as JSON, which knows no negative zero.
      expect(plain(readInput(everything, plain(wire)))).toEqual(plain(wire));
    }),
    { numRuns: 500 },
  );
});
