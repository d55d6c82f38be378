import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SearchEntry } from '../../content/index.ts';
import { Breakable } from '../parts/breakable.tsx';

interface Props {
  readonly hit: SearchEntry;
  readonly id: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const kinds: Readonly<Record<SearchEntry['kind'], string>> = {
  operation: 'operation',
  'request-member': 'request',
  'response-member': 'response',
  error: 'error',
};

export function SearchHit({ hit, id, chosen, onChoose }: Props): JSX.Element {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={element}
      id={id}
      role="option"
      aria-selected={chosen}
      // Before the field loses focus, which would close the list.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span class="hit-name">
        <Breakable name={hit.name} />
      </span>
      <span class="hit-kind">
        {hit.kind === 'operation' ? 'operation' : `${kinds[hit.kind]} · ${hit.operation}`}
      </span>
      <span class="hit-text">{hit.text.slice(0, 140)}</span>
    </li>
  );
}
