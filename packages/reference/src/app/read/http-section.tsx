import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { Prose } from '../parts/prose.tsx';
import { SpecLine } from '../parts/spec-line.tsx';
import { useService } from '../state/service-context.ts';
import { Codes } from './codes.tsx';
import { Section } from './section.tsx';

/** Servers and headers: how the call looks on the wire. */
export function HttpSection({ content }: { readonly content: OperationContent }): JSX.Element {
  const { endpoints, mediaType } = useService();
  return (
    <Section operation={content.name} id="http" title="On the wire">
      <p>
        <code>POST /</code> with a JSON body of type <code>{mediaType}</code>. The operation is
        named by a header, and every request is signed (AWS Signature Version 4).
      </p>
      <h3>Servers</h3>
      <ul>
        {endpoints.map(({ url, description }) => (
          <li key={url}>
            <code>{url}</code> {description}
          </li>
        ))}
      </ul>
      <h3>Headers</h3>
      <ul class="members">
        {content.headers.map((header) => (
          <li key={header.name} class="member" id={`headers/${header.name}`} tabIndex={-1}>
            <div class="member-head">
              <code class="member-name">{header.name}</code>
              {header.required && <span class="badge strong">required</span>}
            </div>
            <Prose prose={header.description} />
            {header.values !== null && (
              <p>
                {header.values.length === 1 ? 'Always ' : 'One of '}
                <Codes values={header.values} />
              </p>
            )}
            {header.defaultValue !== null && (
              <p>
                Default <code>{header.defaultValue}</code>
              </p>
            )}
            <SpecLine source={header.source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
