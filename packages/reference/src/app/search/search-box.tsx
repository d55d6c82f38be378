import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { entryHref } from './entry-href.ts';
import { SearchHit } from './search-hit.tsx';
import { useSearch } from './use-search.ts';
import { useSlashKey } from './use-slash-key.ts';

/** Full-text search: a combobox (ARIA Authoring Practices) that the keyboard alone can use. */
export function SearchBox(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState(0);
  const { state, hits } = useSearch(query, wanted);
  useSlashKey(() => {
    input.current?.focus();
    input.current?.select();
  });

  const shown = open && query.trim() !== '';
  const go = (index: number): void => {
    const hit = hits[index];
    if (hit === undefined) return;
    setOpen(false);
    setQuery('');
    input.current?.blur();
    location.hash = entryHref(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setChosen((chosen + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      go(chosen);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setQuery('');
    }
  };
  const status =
    state === 'loading'
      ? 'Loading …'
      : state === 'failed'
        ? 'Search is not there'
        : `${hits.length} found`;
  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="search"
        role="combobox"
        list={undefined}
        aria-label="Search the reference"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `search-hit-${chosen}` : undefined}
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onFocus={() => {
          setWanted(true);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
      <span class="sr-only" role="status">
        {shown && status}
      </span>
      <div class="search-panel" hidden={!shown}>
        {hits.length === 0 && <p class="quiet">{state === 'ready' ? 'Nothing found.' : status}</p>}
        <ul id="search-hits" role="listbox" aria-label="Found">
          {shown &&
            hits.map((hit, index) => (
              <SearchHit
                key={`${hit.operation} ${hit.kind} ${hit.name}`}
                hit={hit}
                id={`search-hit-${index}`}
                chosen={index === chosen}
                onChoose={() => go(index)}
              />
            ))}
        </ul>
      </div>
    </div>
  );
}
