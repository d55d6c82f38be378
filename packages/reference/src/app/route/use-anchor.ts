import { useEffect } from 'preact/hooks';

/**
 * Brings the reader to an element once it is there: what hides it is opened, and focus goes along. Without an anchor a new
 * page begins at its heading.
 */
export function useAnchor(anchor: string | null, page: string, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const target = anchor === null ? null : document.getElementById(anchor);
    if (target === null) {
      scrollTo({ top: 0 });
      if (!firstPage)
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    } else {
      for (let at = target.parentElement; at !== null; at = at.parentElement) {
        if (at instanceof HTMLDetailsElement) at.open = true;
      }
      target.scrollIntoView({ block: 'start' });
      target.focus({ preventScroll: true });
    }
    firstPage = false;
  }, [anchor, page, ready]);
}

/** Whoever opens the page has focus where the browser puts it. */
let firstPage = true;
