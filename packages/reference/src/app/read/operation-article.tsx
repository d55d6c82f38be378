import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { Breakable } from '../parts/breakable.tsx';
import { Prose } from '../parts/prose.tsx';
import { SpecLine } from '../parts/spec-line.tsx';
import { operationHref } from '../route/route.ts';
import { useService } from '../state/service-context.ts';
import { AccessSection } from './access-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ChecksSection } from './checks-section.tsx';
import { ErrorList } from './error-list.tsx';
import { ExamplesSection } from './examples-section.tsx';
import { HttpSection } from './http-section.tsx';
import { KeySection } from './key-section.tsx';
import { PaginationSection } from './pagination-section.tsx';
import { RelatedSection } from './related-section.tsx';
import { RequestSection } from './request-section.tsx';
import { ResponseSection } from './response-section.tsx';
import { Section } from './section.tsx';

/** Everything that the spec says of an operation. */
export function OperationArticle({ content }: { readonly content: OperationContent }): JSX.Element {
  const { name } = content;
  const { commonErrors } = useService();
  const jump = (event: Event): void => {
    event.preventDefault();
    const heading = document.getElementById('console');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <article aria-labelledby="operation-name">
      <header class="operation-head">
        <h1 id="operation-name" tabIndex={-1}>
          <Breakable name={name} />
        </h1>
        <p class="lead">{content.summary}</p>
        <p class="operation-meta">
          {content.deprecated && <span class="badge bad">deprecated</span>}
          <span class="badge">since {content.since}</span>
          {content.retry.readOnly && <span class="badge">read-only</span>}
          {content.retry.idempotent && <span class="badge">safe to repeat</span>}
          {content.documentation !== null && (
            <a href={content.documentation} rel="noreferrer">
              Public reference
            </a>
          )}
          <SpecLine source={content.source} />
          <a class="jump" href={operationHref(name)} onClick={jump}>
            Test request ↓
          </a>
        </p>
      </header>
      <Prose prose={content.description} />
      <RequestSection content={content} />
      <ResponseSection content={content} />
      <Section operation={name} id="errors" title="Errors">
        {content.errors.length === 0 && <p>None of its own.</p>}
        <ErrorList
          errors={content.errors}
          hrefOf={(code) => operationHref(name, `errors/${code}`)}
        />
        {commonErrors.length > 0 && (
          <p>
            And any of the <a href="#/errors">errors of every operation</a>.
          </p>
        )}
      </Section>
      <AccessSection content={content} />
      <KeySection content={content} />
      <ChecksSection content={content} />
      <PaginationSection content={content} />
      <HttpSection content={content} />
      <ExamplesSection content={content} />
      <ChangesSection content={content} />
      <RelatedSection content={content} />
    </article>
  );
}
