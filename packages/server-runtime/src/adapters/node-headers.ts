import type { HttpHeaders } from '@trent/protocol';

/** Node's flat list of names and values as a record: names in lower case, values of one name joined by `,` in order. */
export function foldHeaders(rawHeaders: readonly string[]): HttpHeaders {
  // Without a prototype: a request may name `constructor` as a signed header, and `__proto__` is a legal name too.
  const headers: Record<string, string> = Object.create(null);
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    const value = rawHeaders[i + 1]!;
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before},${value}`;
  }
  return headers;
}
