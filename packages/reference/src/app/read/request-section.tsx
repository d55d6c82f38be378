import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { AnswerText } from './answer-text.tsx';
import { Codes } from './codes.tsx';
import { MemberList } from './member-list.tsx';
import { Section } from './section.tsx';
import { shapesOf } from './shapes.ts';

export function RequestSection({ content }: { readonly content: OperationContent }): JSX.Element {
  const { name, request, exclusive } = content;
  return (
    <Section operation={name} id="request" title="Request">
      {request.length === 0 && <p>The body is an empty object.</p>}
      {exclusive.map(({ members, exactly, answer }) => (
        <p key={members.join()} class="notice">
          {exactly === 'one' ? 'Exactly one of ' : 'At most one of '}
          <Codes values={members} />. Otherwise: <AnswerText answer={answer} />
        </p>
      ))}
      <MemberList
        members={request}
        operation={name}
        section="request"
        path=""
        shapes={shapesOf(content)}
        operationSince={content.since}
        inside={[]}
      />
    </Section>
  );
}
