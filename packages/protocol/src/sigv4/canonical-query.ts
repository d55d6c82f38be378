/** A query parameter, name and value in SigV4's percent-encoding. */
export type QueryParameter = readonly [name: string, value: string];

/** The parameters of a query (without `?`), in the order received; a name without `=` has the value `''`. */
export function parseQuery(query: string): readonly QueryParameter[] {
  const parameters: QueryParameter[] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    parameters.push(
      equals < 0
        ? [encodeOnce(part), '']
        : [encodeOnce(part.slice(0, equals)), encodeOnce(part.slice(equals + 1))],
    );
  }
  return parameters;
}

/** Sorted by name, then by value, both as encoded: SigV4, "Create a canonical request", step 3. */
export function canonicalQuery(parameters: readonly QueryParameter[]): string {
  return parameters
    .toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The text behind a percent-encoded value; the value itself where its bytes are not UTF-8. */
export function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * Percent-encodes everything but `A-Z a-z 0-9 - _ . ~`, two upper-case hexadecimal digits to a byte of UTF-8. What
 * is encoded already is not encoded again, whatever its bytes; a `%` that starts no escape is a character.
 */
function encodeOnce(text: string): string {
  if (unreservedOnly.test(text)) return text;
  return text.replace(escapeOrReserved, (match) =>
    match.length === 3 ? canonicalEscape(match) : encodeReserved(match),
  );
}

/** Percent-encodes everything but `A-Z a-z 0-9 - _ . ~`, a `%` as well. */
export function encodeReserved(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function canonicalEscape(escape: string): string {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return unreservedOnly.test(character) ? character : escape.toUpperCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const unreservedOnly = /^[A-Za-z0-9_.~-]*$/;
/** With `u` a character beyond U+FFFF is one match, of two code units. */
const escapeOrReserved = /%[0-9A-Fa-f]{2}|[^A-Za-z0-9_.~-]/gu;
