import { useEffect, useState } from 'preact/hooks';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** Loads something whenever `key` changes; an answer that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [loaded, setLoaded] = useState<{ key: string; is: Loaded<T> }>({
    key,
    is: { state: 'loading' },
  });
  useEffect(() => {
    let current = true;
    const set = (is: Loaded<T>): void => {
      if (current) setLoaded({ key, is });
    };
    load().then(
      (value) => set({ state: 'ready', value }),
      (error: unknown) =>
        set({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return loaded.key === key ? loaded.is : { state: 'loading' };
}
