import type { ConditionLookup } from './condition-lookup.ts';
import { resolve, type TextPart } from './variables.ts';

/** Tells whether a text matches; `null` where a policy variable has no value, so that nothing may be said. */
export type TextMatcher = (text: string, lookup: ConditionLookup) => boolean | null;

/** What stands between two `*`; `null` is a `?`. */
type Piece = readonly (string | null)[];

/**
 * A matcher of texts with `*` (any characters) and `?` (one character). It never goes back over a `*` once passed, so
 * a text of n characters against pieces of at most m takes at most n x m steps.
 */
export function compilePattern(parts: readonly TextPart[]): TextMatcher {
  if (parts.some((part) => part.kind === 'variable')) {
    return (text, lookup) => {
      const resolved = resolve(parts, lookup);
      return resolved === null ? null : globOf(resolved)(text);
    };
  }
  return globOf(parts);
}

function globOf(parts: readonly TextPart[]): (text: string) => boolean {
  const pieces: (string | null)[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'star') pieces.push([]);
    else if (part.kind === 'any') pieces.at(-1)?.push(null);
    else if (part.kind === 'text' && part.text !== '') append(pieces.at(-1) ?? [], part.text);
  }
  const [first = [], ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined)
    return (text) => lengthOf(first) === text.length && matchesAt(text, 0, first);
  const start = lengthOf(first);
  const tail = lengthOf(last);
  const middle = rest.filter((piece) => piece.length > 0);
  return (text) => {
    const end = text.length - tail;
    if (end < start || !matchesAt(text, 0, first) || !matchesAt(text, end, last)) return false;
    let at = start;
    for (const piece of middle) {
      const found = find(text, at, piece);
      if (found === -1) return false;
      at = found + lengthOf(piece);
    }
    return at <= end;
  };
}

function append(piece: (string | null)[], text: string): void {
  const before = piece.at(-1);
  if (typeof before === 'string') piece[piece.length - 1] = before + text;
  else piece.push(text);
}

function lengthOf(piece: Piece): number {
  return piece.reduce((sum, part) => sum + (part?.length ?? 1), 0);
}

function matchesAt(text: string, start: number, piece: Piece): boolean {
  let at = start;
  for (const part of piece) {
    if (part === null) {
      if (at >= text.length) return false;
      at += 1;
    } else {
      if (!text.startsWith(part, at)) return false;
      at += part.length;
    }
  }
  return true;
}

function find(text: string, start: number, piece: Piece): number {
  const [only] = piece;
  if (piece.length === 1 && typeof only === 'string') return text.indexOf(only, start);
  const last = text.length - lengthOf(piece);
  for (let at = start; at <= last; at += 1) if (matchesAt(text, at, piece)) return at;
  return -1;
}
