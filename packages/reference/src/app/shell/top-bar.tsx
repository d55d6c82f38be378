import type { JSX } from 'preact';
import type { Route } from '../route/route.ts';
import { SearchBox } from '../search/search-box.tsx';
import { useServiceIfLoaded } from '../state/service-context.ts';
import { ThemeButton } from './theme-button.tsx';

const links = [
  { page: 'overview', href: '#/', text: 'Overview' },
  { page: 'errors', href: '#/errors', text: 'Errors' },
  { page: 'changes', href: '#/changes', text: 'Changes' },
  { page: 'conformance', href: '#/conformance', text: 'Conformance' },
] as const;

export function TopBar({ route }: { readonly route: Route }): JSX.Element {
  const service = useServiceIfLoaded();
  return (
    <header class="top-bar">
      <a class="brand" href="#/">
        <span class="brand-mark" aria-hidden="true" />
        <span>{service?.title ?? 'Reference'}</span>
        {service !== null && <span class="brand-version">{service.version}</span>}
      </a>
      {service !== null && <SearchBox />}
      <nav class="top-links" aria-label="Pages">
        {links.map(({ page, href, text }) => (
          <a key={page} href={href} aria-current={route.page === page ? 'page' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      <ThemeButton />
    </header>
  );
}
