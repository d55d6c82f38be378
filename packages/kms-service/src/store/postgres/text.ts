/**
 * PostgreSQL refuses U+0000 in text, SQLite keeps it, and the API lets descriptions and tags hold it. U+0000 is written
 * as U+0001 U+0001 and U+0001 as U+0001 U+0002: every text has one writing, and the order of texts is kept.
 */
export function escapeText(text: string): string {
  if (!text.includes('\u0000') && !text.includes('\u0001')) return text;
  return text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001');
}

/** What `escapeText` was given. */
export function unescapeText(text: string): string {
  if (!text.includes('\u0001')) return text;
  return text.replaceAll('\u0001\u0001', '\u0000').replaceAll('\u0001\u0002', '\u0001');
}
