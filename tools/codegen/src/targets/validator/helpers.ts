/**
 * What generated validators call. The text of these functions is what goes into `helpers.js`, so they must stand alone:
 * no imports, nothing outside the function, no types beyond their signature.
 */

/** Number of Unicode code points; a lone surrogate counts as one. */
export function codePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) index += 1;
    }
    count += 1;
  }
  return count;
}

/** Number of bytes that padded base64 stands for, without decoding it. Says nothing about text that is no base64. */
export function base64Bytes(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return Math.floor((text.length * 3) / 4) - padding;
}

/** True where two items are the same JSON value; the order of members means nothing. */
export function repeatsItem(items: readonly unknown[]): boolean {
  const sorted = (_name: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return new Set(items.map((item) => JSON.stringify(item, sorted))).size < items.length;
}

/** A pattern as an automaton: numbers are positions in it, each class is a regular expression for one character. */
interface OnePass {
  readonly classes: readonly RegExp[];
  readonly of: readonly number[];
  readonly first: readonly number[];
  readonly next: readonly (readonly number[])[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

/**
 * Whether a pattern takes a text as a whole, read once from left to right: every position that the text so far can have
 * led to is kept, so nothing is ever tried again.
 */
export function matchesInOnePass(pattern: OnePass, text: string): boolean {
  if (text === '') return pattern.empty;
  let current: readonly number[] | null = null;
  const seen: number[] = [];
  let at = 0;
  for (const character of text) {
    const candidates = current === null ? [pattern.first] : current.map((one) => pattern.next[one]);
    const reached: number[] = [];
    const takes: boolean[] = [];
    for (const steps of candidates) {
      for (const to of steps ?? []) {
        if (seen[to] === at) continue;
        seen[to] = at;
        const kind = pattern.of[to] ?? 0;
        takes[kind] ??= pattern.classes[kind]?.test(character) ?? false;
        if (takes[kind]) reached.push(to);
      }
    }
    if (reached.length === 0) return false;
    current = reached;
    at += 1;
  }
  return current !== null && current.some((position) => pattern.last.includes(position));
}
