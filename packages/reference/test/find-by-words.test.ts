import { readFileSync } from 'node:fs';
import type { SearchContent } from '@trent/reference/content';
import { describe, expect, it } from 'vitest';
import { operationHref, parseRoute } from '../src/app/route/route.ts';
import { entryHref } from '../src/app/search/entry-href.ts';
import { buildSearchIndex } from '../src/app/search/search-index.ts';
import { wordsOf } from '../src/app/search/words.ts';

const content = JSON.parse(
  readFileSync(new URL('../src/gen/search.json', import.meta.url), 'utf8'),
) as SearchContent;
const index = buildSearchIndex(content);

describe('search', () => {
  it.each([
    ['without plain', 'GenerateDataKeyWithoutPlaintext'],
    ['generatedatakey', 'GenerateDataKey'],
    ['Decrypt', 'Decrypt'],
    ['rotate key', 'RotateKeyOnDemand'],
    ['decript', 'Decrypt'],
  ])('finds for %j %s first', (query, name) => {
    expect(index.find(query, 5)[0]).toMatchObject({ kind: 'operation', name });
  });

  it('finds members and errors', () => {
    expect(index.find('numberofbytes', 5)[0]).toMatchObject({ name: 'NumberOfBytes' });
    expect(index.find('InvalidCiphertext', 5)[0]).toMatchObject({ kind: 'error' });
  });

  it('finds nothing where a word is nowhere', () => {
    expect(index.find('decrypt zebra', 5)).toEqual([]);
  });

  it('splits names where they begin anew', () => {
    expect(wordsOf('KMSInvalidStateException')).toEqual(['kms', 'invalid', 'state', 'exception']);
  });
});

describe('addresses', () => {
  it('lead back to every thing that can be found', () => {
    for (const entry of content.entries) {
      const route = parseRoute(entryHref(entry));
      expect(route).toMatchObject({ page: 'operation', operation: entry.operation });
    }
  });

  it('hold anchors, whatever is in them', () => {
    expect(parseRoute(operationHref('A', 'request/B.C'))).toEqual({
      page: 'operation',
      operation: 'A',
      anchor: 'request/B.C',
    });
    expect(parseRoute('#/operations/%zz').page).toBe('operation');
    expect(parseRoute('#/nowhere')).toEqual({ page: 'overview' });
    expect(parseRoute('')).toEqual({ page: 'overview' });
  });
});
