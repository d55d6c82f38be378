import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchEntry } from '../../content/index.ts';
import { loadSearch } from '../load/content.ts';
import { buildSearchIndex } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';

let building: Promise<SearchIndex> | null = null;

/** Loads and builds the index once, at the first call. */
function searchIndex(): Promise<SearchIndex> {
  building ??= loadSearch().then(buildSearchIndex);
  building.catch(() => {
    building = null;
  });
  return building;
}

export interface SearchState {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly hits: readonly SearchEntry[];
}

/** Hits for a query. The index is fetched when the page has nothing better to do, or as soon as it is `wanted`. */
export function useSearch(query: string, wanted: boolean): SearchState {
  const [index, setIndex] = useState<SearchIndex | 'failed' | null>(null);
  useEffect(() => {
    if (index !== null && !(index === 'failed' && wanted)) return;
    let current = true;
    const load = (): void => {
      searchIndex().then(
        (built) => current && setIndex(built),
        () => current && setIndex('failed'),
      );
    };
    const timer = setTimeout(load, wanted ? 0 : 1_500);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return useMemo(() => {
    if (index === null || index === 'failed') {
      return { state: index ?? 'loading', hits: [] };
    }
    const started = performance.now();
    const hits = query.trim() === '' ? [] : index.find(query, 12);
    performance.measure('search', { start: started, end: performance.now() });
    return { state: 'ready', hits };
  }, [index, query]);
}
