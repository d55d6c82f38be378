import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { MemberList } from './member-list.tsx';
import { Section } from './section.tsx';
import { shapesOf } from './shapes.ts';

export function ResponseSection({ content }: { readonly content: OperationContent }): JSX.Element {
  const { name, response } = content;
  return (
    <Section operation={name} id="response" title="Response">
      {response === null && <p>Success is status 200 with an empty body.</p>}
      {response?.length === 0 && <p>Success is status 200 with an empty object.</p>}
      {response !== null && (
        <MemberList
          members={response}
          operation={name}
          section="response"
          path=""
          shapes={shapesOf(content)}
          operationSince={content.since}
          inside={[]}
        />
      )}
    </Section>
  );
}
