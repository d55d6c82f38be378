import type {
  ChangesContent,
  OperationContent,
  SearchContent,
  ServiceContent,
} from '../../content/index.ts';
import { manifest } from './manifest.ts';
import type { Validate } from './violation.ts';

/** Loads each thing once; what failed is tried again the next time. */
function once<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (key) => {
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

const file = once(async (path: string): Promise<unknown> => {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path} answers with status ${response.status}`);
  return response.json();
});

const content = (path: string): Promise<unknown> => file(`${manifest.content}/${path}`);

export function loadService(): Promise<ServiceContent> {
  return content('service.json') as Promise<ServiceContent>;
}

export function loadOperation(name: string): Promise<OperationContent> {
  return content(`operations/${encodeURIComponent(name)}.json`) as Promise<OperationContent>;
}

export function loadSearch(): Promise<SearchContent> {
  return content('search.json') as Promise<SearchContent>;
}

/** Null where the spec has no earlier version. */
export function loadChanges(): Promise<ChangesContent | null> {
  return manifest.changes
    ? (content('changes.json') as Promise<ChangesContent>)
    : Promise.resolve(null);
}

/** Null for an operation that has no validator. */
export const loadValidator: (operation: string) => Promise<Validate | null> = once(
  async (operation: string) => {
    const path = manifest.validators[operation];
    if (path === undefined) return null;
    const module = (await import(new URL(path, document.baseURI).href)) as { validate: Validate };
    return module.validate;
  },
);
