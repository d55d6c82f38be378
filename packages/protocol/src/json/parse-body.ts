import type { JsonObject } from './json-value.ts';
import { LIST_FOUND, serializationError } from './serialization-error.ts';

/** Deepest nesting of arrays and objects accepted; no AWS JSON operation comes near it. */
export const MAX_DEPTH = 100;

/**
 * Parses a request body: one JSON object (RFC 8259) in UTF-8, without byte order mark, at most 100 levels deep.
 *
 * Throws ServiceError `SerializationException`, status 400: without message where the bytes are no UTF-8, the text no
 * JSON, or the value neither object nor array; with one for an array and for too deep a nesting.
 */
export function parseBody(bytes: Uint8Array): JsonObject {
  if (isTooDeep(bytes)) {
    throw serializationError(`JSON is nested deeper than ${MAX_DEPTH} levels.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw serializationError();
  }
  if (Array.isArray(value)) throw serializationError(LIST_FOUND);
  if (typeof value !== 'object' || value === null) throw serializationError();
  return value as JsonObject;
}

/** `ignoreBOM` keeps a byte order mark in the text, where it is no JSON. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Looks at bytes, not at values: what it refuses is never built. */
function isTooDeep(bytes: Uint8Array): boolean {
  if (bytes.length <= MAX_DEPTH) return false;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (inString) {
      if (byte === BACKSLASH) index++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) {
      inString = true;
    } else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      if (++depth > MAX_DEPTH) return true;
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
      depth--;
    }
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
