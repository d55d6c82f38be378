import { createStore } from './store.ts';
import type { Store } from './store.ts';

export type Theme = 'light' | 'dark';

/** What the reader has chosen; null follows the system. Not kept beyond the page. */
export const theme: Store<Theme | null> = createStore<Theme | null>(null);

/** The other one than what is seen. */
export function toggleTheme(): void {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = theme.get() ?? (systemIsDark ? 'dark' : 'light');
  const next = shown === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = next;
  theme.set(next);
}
