/**
 * Where in the reference the reader is. It stands behind the `#` of the address, so that any file host can serve the page,
 * and says nothing but what is read: no request and no secret is ever part of it.
 */
export type Route =
  | { readonly page: 'overview' }
  /** `anchor` is the id of an element: `request/KeyId`, `errors/NotFoundException`. */
  | { readonly page: 'operation'; readonly operation: string; readonly anchor: string | null }
  | { readonly page: 'errors'; readonly anchor: string | null }
  | { readonly page: 'changes' }
  | { readonly page: 'conformance' };

/** `#/operations/Encrypt/request/KeyId`; anything that is no address of this page is its overview. */
export function parseRoute(hash: string): Route {
  const [root, page, ...rest] = hash.split('/').map(decode);
  if (root !== '#' || page === undefined) return { page: 'overview' };
  if (page === 'operations' && rest[0]) {
    return { page: 'operation', operation: rest[0], anchor: rest.slice(1).join('/') || null };
  }
  if (page === 'errors') return { page, anchor: rest[0] ? `errors/${rest[0]}` : null };
  if (page === 'changes' || page === 'conformance') return { page };
  return { page: 'overview' };
}

/** The address of an operation, or of an element in its page. */
export function operationHref(operation: string, anchor?: string): string {
  const parts = [operation, ...(anchor?.split('/') ?? [])];
  return `#/operations/${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
