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
