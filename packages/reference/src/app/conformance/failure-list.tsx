import type { JSX } from 'preact';
import { SpecLine } from '../parts/spec-line.tsx';
import type { ConformanceReport } from './report.ts';

/** What a level makes of a failure: only what a service must do decides. */
const words = { MUST: 'failed', SHOULD: 'advice', MAY: 'advice' } as const;

/** What did not pass: what was expected, what came. */
export function FailureList({ report }: { readonly report: ConformanceReport }): JSX.Element {
  const bad = report.cases.filter(({ status }) => status === 'failed' || status === 'error');
  return (
    <>
      <h2>Not passed</h2>
      {bad.length === 0 && <p>Every case that applies has passed.</p>}
      <ul class="members">
        {bad.map(({ id, title, level, status, known, reason, failures, source }) => (
          <li key={id} class="member">
            <div class="member-head">
              <code class="member-name">{id}</code>
              <span class="badge">{level}</span>
              <span class={known === null && level === 'MUST' ? 'badge bad' : 'badge warm'}>
                {status === 'error'
                  ? 'not judged'
                  : known === null
                    ? words[level]
                    : 'known to fail'}
              </span>
            </div>
            <p>{title}</p>
            {(known?.reason ?? reason) !== null && <p class="quiet">{known?.reason ?? reason}</p>}
            {failures.map(({ step, path, expected, got }) => (
              <dl key={`${step} ${path} ${expected}`} class="facts">
                <dt>{step}</dt>
                <dd>
                  <code>{path}</code>
                </dd>
                <dt>Expected</dt>
                <dd>{expected}</dd>
                <dt>Got</dt>
                <dd>{got}</dd>
              </dl>
            ))}
            <SpecLine source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}
