import { createHash } from 'node:crypto';

/**
 * Sentences of a reference page saved as plain text, in order. Each line gives up its bullet or number and surplus
 * white space, empty lines go, and a line is split after `.`, `!` or `?` before a capital letter. A row of a table and a
 * heading count as sentences.
 */
export function sentencesOf(page: string): string[] {
  return page
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:•|\d+\.)?\s*/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[A-Z])/));
}

/** Hex SHA-256 of a sentence: identifies it without repeating it. */
export function digestOf(sentence: string): string {
  return createHash('sha256').update(sentence, 'utf8').digest('hex');
}
