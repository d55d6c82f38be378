import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Breakable } from '../parts/breakable.tsx';
import { operationHref } from '../route/route.ts';
import type { Route } from '../route/route.ts';
import { useService } from '../state/service-context.ts';

/** All operations by name; on a narrow screen behind a button. */
export function SideNavigation({ route }: { readonly route: Route }): JSX.Element {
  const { operations } = useService();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [route]);
  const current = route.page === 'operation' ? route.operation : null;
  const sorted = [...operations].sort((one, other) => (one.name < other.name ? -1 : 1));
  return (
    <nav class={open ? 'side open' : 'side'} aria-label="Operations">
      <button
        type="button"
        class="button side-toggle"
        aria-expanded={open}
        aria-controls="operations"
        onClick={() => setOpen(!open)}
      >
        {current ?? 'Operations'}
        <span aria-hidden="true"> {open ? '▴' : '▾'}</span>
      </button>
      <ul id="operations">
        {sorted.map(({ name, deprecated }) => (
          <li key={name}>
            <a
              href={operationHref(name)}
              aria-current={name === current ? 'page' : undefined}
              class={deprecated ? 'deprecated' : undefined}
            >
              <Breakable name={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
