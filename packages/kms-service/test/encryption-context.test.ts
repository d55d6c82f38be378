import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEncryptionContext } from '../src/crypto/encryption-context.ts';

type Pairs = readonly (readonly [string, string])[];

function encode(pairs: Pairs): string {
  return encodeEncryptionContext(Object.fromEntries(pairs)).toString('hex');
}

/** What two contexts are compared by: the pairs in some fixed order. */
function canonical(pairs: Pairs): string {
  const unique = [...new Map(pairs)];
  return JSON.stringify(unique.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Like `slice`, by code points: half a surrogate pair is no text. */
function cut(text: string, from: number, to?: number): string {
  return [...text].slice(from, to).join('');
}

const separators = ['', '=', '&', ',', ':', '\0', '\n', '"', '\\', '\u0001', '£', 'e\u0301', 'é'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(fc.constantFrom(...separators, 'a', 'b'), { maxLength: 4 })
    .map((parts) => parts.join('')),
);
const pairs = fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 4 });

/** Moves that a careless encoding would not see. */
const moves: readonly ((pairs: Pairs, at: number) => Pairs)[] = [
  // a character from the value to the key, and back
  (pairs, at) => change(pairs, at, ([key, value]) => [[key + cut(value, 0, 1), cut(value, 1)]]),
  (pairs, at) => change(pairs, at, ([key, value]) => [[cut(key, 0, -1), cut(key, -1) + value]]),
  // key and value change places
  (pairs, at) => change(pairs, at, ([key, value]) => [[value, key]]),
  // a pair in two, and two in one
  (pairs, at) =>
    change(pairs, at, ([key, value]) => [
      [key, cut(value, 0, 1)],
      [cut(value, 1, 2), cut(value, 2)],
    ]),
  (pairs, at) => {
    const [one, two] = [pairs[at], pairs[at + 1]];
    if (one === undefined || two === undefined) return pairs;
    return [...pairs.slice(0, at), [one[0], one[1] + two[0] + two[1]], ...pairs.slice(at + 2)];
  },
  // values of neighbours change places
  (pairs, at) => {
    const [one, two] = [pairs[at], pairs[at + 1]];
    if (one === undefined || two === undefined) return pairs;
    return [...pairs.slice(0, at), [one[0], two[1]], [two[0], one[1]], ...pairs.slice(at + 2)];
  },
  // a pair more, a pair less
  (pairs) => [...pairs, ['', '']],
  (pairs, at) => pairs.filter((_, position) => position !== at),
  // the same to the eye
  (pairs, at) =>
    change(pairs, at, ([key, value]) => [[key.normalize('NFC'), value.normalize('NFC')]]),
  (pairs, at) => change(pairs, at, ([key, value]) => [[key.trim(), value.trim()]]),
  (pairs, at) => change(pairs, at, ([key, value]) => [[key.toUpperCase(), value]]),
];

function change(pairs: Pairs, at: number, make: (pair: readonly [string, string]) => Pairs): Pairs {
  return pairs.flatMap((pair, position) => (position === at ? make(pair) : [pair]));
}

describe('the encoding of an encryption context', () => {
  it('is as documented', () => {
    expect(encode([['tenant', 'a']])).toBe(
      '00000001' + '00000006' + '74656e616e74' + '00000001' + '61',
    );
    expect(encodeEncryptionContext(undefined).toString('hex')).toBe('00000000');
    expect(encode([])).toBe('00000000');
  });

  it('does not depend on the order of the pairs', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        expect(encode([...given].reverse())).toBe(encode(given));
      }),
    );
  });

  it('sorts by UTF-8 bytes, where UTF-16 units have another order', () => {
    const encoded = encodeEncryptionContext({ '\u{1F511}': '', '\uFF5E': '' }).toString('hex');
    expect(encoded.indexOf('efbd9e')).toBeGreaterThan(0);
    expect(encoded.indexOf('efbd9e')).toBeLessThan(encoded.indexOf('f09f9491'));
  });

  it('keeps pairs that were moved about apart', () => {
    let told = 0;
    fc.assert(
      fc.property(pairs, fc.nat(3), fc.nat(moves.length - 1), (given, at, move) => {
        const moved = moves[move]!(given, at);
        const differs = canonical(given) !== canonical(moved);
        if (differs) told += 1;
        expect(encode(given) !== encode(moved)).toBe(differs);
      }),
      { numRuns: 4000 },
    );
    // Otherwise the moves would have moved nothing.
    expect(told).toBeGreaterThan(1000);
  });

  it('is another one for any two contexts that differ', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, two) => {
        expect(encode(one) === encode(two)).toBe(canonical(one) === canonical(two));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a key', { '\ud800': 'a' }],
    ['a value', { a: 'b\udc00' }],
  ])('refuses a lone surrogate in %s', (_, context) => {
    expect(() => encodeEncryptionContext(context)).toThrow('not well-formed');
  });
});
