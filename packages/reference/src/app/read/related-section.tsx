import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { operationHref } from '../route/route.ts';
import { useService } from '../state/service-context.ts';
import { Section } from './section.tsx';

export function RelatedSection({
  content: { name, related },
}: {
  readonly content: OperationContent;
}): JSX.Element | null {
  const { operations } = useService();
  if (related.length === 0) return null;
  return (
    <Section operation={name} id="related" title="Related operations">
      <ul class="related">
        {related.map((one) => (
          <li key={one}>
            <a href={operationHref(one)}>{one}</a>{' '}
            <span class="quiet">{operations.find((other) => other.name === one)?.summary}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
