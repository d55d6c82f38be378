import type { Markdown, MarkdownNode } from './markdown.ts';
import type { Block, Span } from './prose.ts';

type Definition = Extract<MarkdownNode, { readonly type: 'definition' }>;

/** A parsed text as prose: what it says, without a trace of how it was marked up. */
export function proseOf(root: Markdown): readonly Block[] {
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
