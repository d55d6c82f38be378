import type { JSX } from 'preact';
import type { ExampleContent, OperationContent } from '../../content/index.ts';
import { JsonCode } from '../parts/json-code.tsx';
import { Section } from './section.tsx';

export function ExamplesSection({
  content: { name, requestExamples, responseExamples },
}: {
  readonly content: OperationContent;
}): JSX.Element | null {
  if (requestExamples.length + responseExamples.length === 0) return null;
  return (
    <Section operation={name} id="examples" title="Examples">
      {requestExamples.map((example) => (
        <Example key={example.name} kind="Request" example={example} />
      ))}
      {responseExamples.map((example) => (
        <Example key={example.name} kind="Response" example={example} />
      ))}
    </Section>
  );
}

function Example({
  kind,
  example,
}: {
  readonly kind: string;
  readonly example: ExampleContent;
}): JSX.Element {
  const title = `${kind}: ${example.summary || example.name}`;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <JsonCode value={example.value} label={title} />
    </figure>
  );
}
