import type { JSX } from 'preact';
import { useStore } from '../state/store.ts';
import { theme, toggleTheme } from '../state/theme.ts';

export function ThemeButton(): JSX.Element {
  const chosen = useStore(theme);
  return (
    <button
      type="button"
      class="icon-button"
      onClick={toggleTheme}
      aria-label="Switch between dark and light"
      title={chosen === null ? 'Follows your system' : `Chosen: ${chosen}`}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}
