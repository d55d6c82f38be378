import type { Prose } from '@trent/reference/content';

/** A paragraph of plain text. */
export function text(words: string): Prose {
  return [{ kind: 'paragraph', spans: [{ kind: 'text', text: words }] }];
}
