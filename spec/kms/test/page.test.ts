import { describe, expect, it } from 'vitest';
import { page } from './page-table.ts';
import { digestOf, sentencesOf } from './support/page-sentences.ts';
import { at } from './support/spec-files.ts';

/** Text as it reads once folded: one space between words. */
function valueAt(address: string): unknown {
  const { value } = at(address);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
}

describe('the reference page of GenerateDataKeyWithoutPlaintext', () => {
  it.each(page)('$n: $says', ({ facts }) => {
    for (const { at: address, holds } of facts) {
      if (holds instanceof RegExp) expect(valueAt(address), address).toMatch(holds);
      else expect(valueAt(address), address).toStrictEqual(holds);
    }
  });

  it('is numbered without a gap', () => {
    expect(page.map(({ n }) => n)).toEqual(page.map((_, index) => index + 1));
  });

  it('identifies sentences by digest: equal ones are only the repeated headings of tables', () => {
    const digests = page.map(({ of }) => of);
    expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    const repeated = page.filter(({ of }, index) => digests.indexOf(of) !== index);
    expect(repeated.map(({ n }) => n)).toEqual([50, 54]);
  });
});

describe('the means of the table', () => {
  it('takes bullets and numbers off and splits after full stops', () => {
    expect(sentencesOf('  • One thing.  Another\tthing. \n\n 2. e.g. three\n')).toEqual([
      'One thing.',
      'Another thing.',
      'e.g. three',
    ]);
    expect(digestOf('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('says nothing of a place that does not exist', () => {
    expect(() => at('openapi.yaml#/info/nothing/there')).toThrow('nothing at step 2');
    expect(at('openapi.yaml#/info/nothing').value).toBeUndefined();
  });
});
