import type { Memo } from '../../plan/memo.ts';
import { parseMarkdown } from './markdown.ts';
import type { OperationNames } from './operation-names.ts';
import { proseOf } from './prose-of.ts';

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly url: string; readonly spans: readonly Span[] }
  | { readonly kind: 'operation'; readonly name: string };

/** Texts of the spec, which are Markdown, as trees without any markup. */
export class ProseReader {
  readonly #memo: Memo;
  readonly #names: OperationNames;
  /** A shape that many operations share is read for each of them. */
  readonly #known = new Map<string, readonly Block[]>();

  constructor(memo: Memo, names: OperationNames) {
    this.#memo = memo;
    this.#names = names;
  }

  read(text: string): readonly Block[] {
    if (text.trim() === '') return [];
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const made = this.#memo.get('prose', text, () => JSON.stringify(parsed(text)));
    const blocks = (JSON.parse(made) as readonly Block[]).map((block) => this.#named(block));
    this.#known.set(text, blocks);
    return blocks;
  }

  #named(block: Block): Block {
    switch (block.kind) {
      case 'code':
        return block;
      case 'list':
        return { ...block, items: block.items.map((item) => item.map((one) => this.#named(one))) };
      default:
        return { ...block, spans: this.#names.mark(block.spans) };
    }
  }
}

function parsed(text: string): readonly Block[] {
  try {
    return proseOf(parseMarkdown(text));
  } catch (error) {
    // Markup in markup, deeper than the stack of this process: no prose is, so it is text.
    if (!(error instanceof RangeError)) throw error;
    return [{ kind: 'paragraph', spans: [{ kind: 'text', text }] }];
  }
}

/** The words alone, blocks one behind the other. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'list':
      return block.items.map(plainText).join(' ');
    default:
      return block.spans.map(spanText).join('');
  }
}

function spanText(span: Span): string {
  if ('text' in span) return span.text;
  if (span.kind === 'operation') return span.name;
  return span.spans.map(spanText).join('');
}
