import type { Memo } from '../../plan/memo.ts';
import { parseMarkdown } from './markdown.ts';
import type { Markdown, MarkdownNode } from './markdown.ts';
import type { OperationNames } from './operation-names.ts';

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

  constructor(memo: Memo, names: OperationNames) {
    this.#memo = memo;
    this.#names = names;
  }

  read(text: string): readonly Block[] {
    if (text.trim() === '') return [];
    const blocks = JSON.parse(
      this.#memo.get('prose', text, () => JSON.stringify(proseOf(parseMarkdown(text)))),
    ) as readonly Block[];
    return blocks.map((block) => this.#named(block));
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

type Definition = Extract<MarkdownNode, { readonly type: 'definition' }>;

function proseOf(root: Markdown): readonly Block[] {
  const definitions = new Map<string, Definition>();
  const collect = (node: Markdown | MarkdownNode): void => {
    // The first one counts.
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return blocksOf(root.children, definitions);
}

type Definitions = ReadonlyMap<string, Definition>;

function blocksOf(nodes: readonly MarkdownNode[], definitions: Definitions): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', spans: spansOf(node.children, definitions) }];
      case 'heading':
        return [{ kind: 'heading', spans: spansOf(node.children, definitions) }];
      case 'code':
        return [{ kind: 'code', text: node.value }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => blocksOf(item.children, definitions)),
          },
        ];
      case 'blockquote':
        return blocksOf(node.children, definitions);
      case 'html':
        return [{ kind: 'paragraph', spans: [textSpan(node.value)] }];
      default:
        // A rule or a definition says nothing by itself.
        return [];
    }
  });
}

function spansOf(nodes: readonly MarkdownNode[], definitions: Definitions): readonly Span[] {
  return joined(nodes.flatMap((node) => spanOf(node, definitions)));
}

function spanOf(node: MarkdownNode, definitions: Definitions): readonly Span[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [textSpan(node.value)];
    case 'break':
      return [textSpan(' ')];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, spans: spansOf(node.children, definitions) }];
    case 'link':
      return linkTo(node.url, spansOf(node.children, definitions));
    case 'linkReference':
      return linkTo(definitions.get(node.identifier)?.url, spansOf(node.children, definitions));
    case 'image':
    case 'imageReference':
      return [textSpan(node.alt ?? '')];
    default:
      return [];
  }
}

/** Only what a browser opens as a page; a link to anywhere else (`javascript:`, `data:`, a file) is its text alone. */
function linkTo(url: string | undefined, spans: readonly Span[]): readonly Span[] {
  return url !== undefined && isWebPage(url) ? [{ kind: 'link', url, spans }] : spans;
}

function isWebPage(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Where a line ends is a matter of the file. */
function textSpan(text: string): Span {
  return { kind: 'text', text: text.replace(/\s+/g, ' ') };
}

/** Texts that follow each other as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (span.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = { kind: 'text', text: last.text + span.text };
    else found.push(span);
  }
  return found;
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
