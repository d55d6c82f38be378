/**
 * Prose of the spec, parsed from its Markdown when the content is generated, so that the page needs no parser and no text
 * of a spec is ever taken for markup.
 */
export type Prose = readonly Block[];

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Prose[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'heading'; readonly spans: readonly Span[] };

export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly spans: readonly Span[] }
  | { readonly kind: 'emphasis'; readonly spans: readonly Span[] }
  /** http and https alone; any other target stays text. */
  | { readonly kind: 'link'; readonly url: string; readonly spans: readonly Span[] }
  /** Name of an operation of this service, where the prose has it as a word of its own. */
  | { readonly kind: 'operation'; readonly name: string };
