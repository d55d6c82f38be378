import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { loadChanges } from '../load/content.ts';
import { useLoaded } from '../load/use-loaded.ts';
import { ChangeItem } from '../pages/change-item.tsx';
import { Section } from './section.tsx';

/** What has changed in an operation since the last released version of the spec. */
export function ChangesSection({
  content: { name },
}: {
  readonly content: OperationContent;
}): JSX.Element | null {
  const loaded = useLoaded(loadChanges, 'changes');
  // It is beside the point of the page: where it cannot be loaded, the page of all changes says so.
  if (loaded.state !== 'ready' || loaded.value === null) return null;
  const { oldVersion, changes } = loaded.value;
  const own = changes.filter(({ operations }) => operations.includes(name));
  if (own.length === 0) return null;
  return (
    <Section operation={name} id="changes" title={`Changes since ${oldVersion}`}>
      <ul class="members">
        {own.map((change) => (
          <ChangeItem key={`${change.rule} ${change.message}`} change={change} />
        ))}
      </ul>
    </Section>
  );
}
