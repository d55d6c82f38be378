import type { JSX } from 'preact';
import { Prose } from '../parts/prose.tsx';
import { SpecLine } from '../parts/spec-line.tsx';
import { operationHref } from '../route/route.ts';
import { useAnchor } from '../route/use-anchor.ts';
import { useService } from '../state/service-context.ts';
import { KeySpecTable } from './key-spec-table.tsx';

export function OverviewPage(): JSX.Element {
  const service = useService();
  useAnchor(null, 'overview', true);
  return (
    <article class="single">
      <h1 tabIndex={-1}>{service.title}</h1>
      <p class="operation-meta">
        <span class="badge">version {service.version}</span>
        <span class="badge">{service.operations.length} operations</span>
        <SpecLine source={service.source} />
      </p>
      <Prose prose={service.description} />
      <p class="quiet">
        Press <kbd>/</kbd> to search operations, members, errors and what is said of them.
      </p>
      <h2>Operations</h2>
      <ul class="operation-list">
        {service.operations.map(({ name, summary, deprecated }) => (
          <li key={name}>
            <a href={operationHref(name)}>{name}</a>
            {deprecated && <span class="badge bad">deprecated</span>}
            <span class="quiet">{summary}</span>
          </li>
        ))}
      </ul>
      <h2>Servers</h2>
      <ul>
        {service.endpoints.map(({ url, description }) => (
          <li key={url}>
            <code>{url}</code> {description}
          </li>
        ))}
      </ul>
      <KeySpecTable keySpecs={service.keySpecs} />
    </article>
  );
}
