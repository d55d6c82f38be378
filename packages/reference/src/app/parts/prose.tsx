import type { JSX } from 'preact';
import type { Block, Prose as ProseContent, Span } from '../../content/index.ts';
import { operationHref } from '../route/route.ts';

/** Prose of the spec. Its text is never taken for markup. */
export function Prose({ prose }: { readonly prose: ProseContent }): JSX.Element {
  return (
    <>
      {prose.map((block, index) => (
        <ProseBlock key={index} block={block} />
      ))}
    </>
  );
}

function ProseBlock({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'heading':
      return (
        <p class="prose-heading">
          <Spans spans={block.spans} />
        </p>
      );
    case 'code':
      return (
        <pre class="code" tabIndex={0}>
          {block.text}
        </pre>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Prose prose={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }): JSX.Element {
  return (
    <>
      {spans.map((span, index) => (
        <ProseSpan key={index} span={span} />
      ))}
    </>
  );
}

function ProseSpan({ span }: { readonly span: Span }): JSX.Element {
  switch (span.kind) {
    case 'text':
      return <>{span.text}</>;
    case 'code':
      return <code>{span.text}</code>;
    case 'strong':
      return (
        <strong>
          <Spans spans={span.spans} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Spans spans={span.spans} />
        </em>
      );
    case 'link':
      return (
        <a href={span.url} rel="noreferrer">
          <Spans spans={span.spans} />
        </a>
      );
    case 'operation':
      return <a href={operationHref(span.name)}>{span.name}</a>;
  }
}
