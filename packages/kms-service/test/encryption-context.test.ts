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

const separators = ['', '=', '&', ',', ':', '\0', '\n', '"', '\\', '\u0001', '£', 'e\u0301', 'é'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(fc.constantFrom(...separators, 'a', 'b'), { maxLength: 4 })
    .map((parts) => parts.join('')),
);
const pairs = fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 4 });

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
