import type { JSX } from 'preact';
import type { ChangesContent } from '../../content/index.ts';
import { loadChanges } from '../load/content.ts';
import { useLoaded } from '../load/use-loaded.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useAnchor } from '../route/use-anchor.ts';
import { ChangeItem } from './change-item.tsx';

const groups = [
  { step: 'major', title: 'Breaking', what: 'What worked may not work any more.' },
  { step: 'minor', title: 'New', what: 'What worked goes on working.' },
  { step: 'patch', title: 'Corrected', what: 'Nothing changes on the wire.' },
] as const;

/** The spec held against its last released version. */
export function ChangesPage(): JSX.Element {
  const loaded = useLoaded(loadChanges, 'changes');
  useAnchor(null, 'changes', loaded.state === 'ready');
  return (
    <article class="single">
      <h1 tabIndex={-1}>Changes</h1>
      <Waiting loaded={loaded} what="the changes">
        {(changes) =>
          changes === null ? (
            <p>The spec has no released version to be held against.</p>
          ) : (
            <ChangesView content={changes} />
          )
        }
      </Waiting>
    </article>
  );
}

function ChangesView({ content }: { readonly content: ChangesContent }): JSX.Element {
  const { oldVersion, newVersion, step, changes } = content;
  return (
    <>
      <p class="lead">
        {oldVersion} → {newVersion}
        {step === null ? ': nothing has changed.' : `: a ${step} step, ${changes.length} changes.`}
      </p>
      {groups.map(({ step: group, title, what }) => {
        const own = changes.filter((one) => one.step === group);
        if (own.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`changes-${group}`}>
            <h2 id={`changes-${group}`}>
              {title} <span class="quiet">{own.length}</span>
            </h2>
            <p class="quiet">{what}</p>
            <ul class="members">
              {own.map((change) => (
                <ChangeItem
                  key={`${change.rule} ${change.message} ${change.old} ${change.new}`}
                  change={change}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
