import { refusal } from '../guard/refusal.ts';
import type { PageRequest } from '../store/records.ts';

/** How a list is cut into pages: entries at most, and entries where the request does not say. */
export interface PageLimits {
  readonly maximum: number;
  readonly byDefault: number;
}

/** The page that a request asks for. Throws InvalidMarkerException for a marker of another list. */
export function readPage(
  list: readonly string[],
  limits: PageLimits,
  request: { readonly Limit?: number | undefined; readonly Marker?: string | undefined },
): PageRequest {
  // A larger limit than documented is allowed by the model; a page may hold fewer entries than asked for.
  const limit = Math.min(request.Limit ?? limits.byDefault, limits.maximum);
  return { limit, after: request.Marker === undefined ? null : readMarker(list, request.Marker) };
}

/**
 * Turns what was found, one entry more than asked for, into a page and its marker. `list` tells the list: operation,
 * account, Region, filter; a marker holds nothing that its caller could not have asked for.
 */
export function cutPage<Entry>(
  list: readonly string[],
  limit: number,
  found: readonly Entry[],
  nameOf: (entry: Entry) => string,
): {
  readonly entries: readonly Entry[];
  readonly more: { Truncated: boolean; NextMarker?: string };
} {
  if (found.length <= limit) return { entries: found, more: { Truncated: false } };
  const entries = found.slice(0, limit);
  return {
    entries,
    more: { Truncated: true, NextMarker: writeMarker(list, nameOf(entries.at(-1)!)) },
  };
}

function writeMarker(list: readonly string[], after: string): string {
  return Buffer.from(JSON.stringify([...list, after])).toString('base64url');
}

function readMarker(list: readonly string[], marker: string): string {
  const after = last(marker);
  // Only what this list has written reads back as the same text.
  if (after === null || writeMarker(list, after) !== marker) throw refusal('invalid-marker');
  return after;
}

function last(marker: string): string | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(marker, 'base64url').toString());
    const after: unknown = Array.isArray(parts) ? parts.at(-1) : null;
    return typeof after === 'string' ? after : null;
  } catch {
    return null;
  }
}
