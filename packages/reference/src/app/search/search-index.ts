import MiniSearch from 'minisearch';
import type { SearchContent, SearchEntry } from '../../content/index.ts';
import { indexedWordsOf, wordsOf } from './words.ts';

export interface SearchIndex {
  /** The best matches of what was typed so far, best first. Every word must be there, the last ones maybe in part. */
  find(query: string, limit: number): readonly SearchEntry[];
}

/** What a hit is worth where names and texts match alike: whoever types the name of an operation wants the operation. */
const worth: Readonly<Record<SearchEntry['kind'], number>> = {
  operation: 3,
  'request-member': 1.2,
  'response-member': 1,
  error: 1,
};

export function buildSearchIndex({ entries }: SearchContent): SearchIndex {
  const index = new MiniSearch<SearchEntry & { readonly id: number }>({
    fields: ['name', 'text'],
    tokenize: indexedWordsOf,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: wordsOf,
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      boost: { name: 4 },
      boostDocument: (id) => worth[entries[Number(id)]!.kind],
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return {
    find: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => entries[Number(id)]!),
  };
}
