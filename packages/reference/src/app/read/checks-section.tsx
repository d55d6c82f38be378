import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { useService } from '../state/service-context.ts';
import { Section } from './section.tsx';

export function ChecksSection({
  content: { name, checks },
}: {
  readonly content: OperationContent;
}): JSX.Element | null {
  const { checks: before } = useService();
  const all = [...before, ...checks];
  if (all.length === 0) return null;
  return (
    <Section operation={name} id="checks" title="Order of checks">
      <p>The first check that fails decides the answer.</p>
      <ol class="checks">
        {all.map((check) => (
          <li key={check}>{check.replaceAll('-', ' ')}</li>
        ))}
      </ol>
    </Section>
  );
}
