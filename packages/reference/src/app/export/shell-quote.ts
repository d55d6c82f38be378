/**
 * A text as one word of a POSIX shell, whatever is in it: `it's` is `'it'\''s'` (POSIX, Shell Command Language, 2.2.2).
 * Words that need no quotes get none. NUL cannot be in a word, and is left out.
 */
export function shellQuote(text: string): string {
  const word = text.replaceAll('\0', '');
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
