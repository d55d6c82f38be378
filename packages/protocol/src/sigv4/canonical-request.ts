import type { HttpHeaders } from '../http.ts';
import { canonicalQuery, encodeReserved, parseQuery } from './canonical-query.ts';
import type { QueryParameter } from './canonical-query.ts';

export interface CanonicalParts {
  readonly method: string;
  /** Path of the request target as on the wire, percent-encoded once, without query. */
  readonly path: string;
  /** Query parameters but the signature. */
  readonly query: readonly QueryParameter[];
  readonly headers: HttpHeaders;
  /** Taken as they are: a list in another order or case is another request. */
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body, hexadecimal. */
  readonly bodyHash: string;
}

/**
 * The text that a SigV4 signature is over: method, path, query, signed headers, their names, body hash, a line each
 * (AWS, "Create a signed AWS API request", step 1).
 */
export function canonicalRequest(parts: CanonicalParts): string {
  const { method, path, query, headers, signedHeaders, bodyHash } = parts;
  const queryText = query.length === 0 ? '' : canonicalQuery(query);
  let text = `${method}\n${canonicalPath(path)}\n${queryText}\n`;
  for (const name of signedHeaders) {
    text += `${name}:${canonicalHeaderValue(headers[name] ?? '')}\n`;
  }
  return `${text}\n${signedHeaders.join(';')}\n${bodyHash}`;
}

/** Splits a request target at its first `?`. */
export function splitTarget(target: string): { path: string; query: readonly QueryParameter[] } {
  if (target === '/') return { path: target, query: [] };
  const question = target.indexOf('?');
  if (question < 0) return { path: target, query: [] };
  return { path: target.slice(0, question), query: parseQuery(target.slice(question + 1)) };
}

/** Every service but S3: empty and dot segments are resolved, then the encoded path is encoded once more. */
export function canonicalPath(path: string): string {
  if (path === '/') return path;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(encodeReserved(segment));
  }
  if (segments.length === 0) return '/';
  const last = path.endsWith('/') ? '/' : '';
  return `/${segments.join('/')}${last}`;
}

/** Outer blanks go, inner runs of blanks become one. */
export function canonicalHeaderValue(value: string): string {
  return blanks.test(value) ? value.replace(runs, ' ').trim() : value;
}

const blanks = /^[ \t]|[ \t]$|[\t\n\v\f\r]| {2}/;
const runs = /[ \t\n\v\f\r]+/g;
