import { createRequire } from 'node:module';
import type { fromMarkdown } from 'mdast-util-from-markdown';

/** A text as a tree. */
export type Markdown = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = Markdown['children'][number];

let parser: { readonly fromMarkdown: typeof fromMarkdown } | undefined;

/**
 * The tree of a text in CommonMark. The parser is loaded where a text is parsed for the first time: that takes as long as
 * all else that an edit of a spec asks for, and most edits change no prose.
 */
export function parseMarkdown(text: string): Markdown {
  parser ??= createRequire(import.meta.url)('mdast-util-from-markdown') as NonNullable<
    typeof parser
  >;
  return parser.fromMarkdown(text);
}
