import type { JSX } from 'preact';
import { FailureList } from '../conformance/failure-list.tsx';
import { MatrixTable } from '../conformance/matrix-table.tsx';
import { loadReport } from '../conformance/report.ts';
import type { ConformanceReport } from '../conformance/report.ts';
import { useLoaded } from '../load/use-loaded.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useAnchor } from '../route/use-anchor.ts';

/** The latest report of a conformance run, where there is one beside the page. */
export function ConformancePage(): JSX.Element {
  const loaded = useLoaded(loadReport, 'conformance');
  useAnchor(null, 'conformance', loaded.state === 'ready');
  return (
    <article class="single">
      <h1 tabIndex={-1}>Conformance</h1>
      <Waiting loaded={loaded} what="the report">
        {(report) =>
          report === null ? (
            <p>
              There is no report of a conformance run here. It is looked for at{' '}
              <code>reports/conformance.json</code> beside this page: the JSON report that a run
              writes.
            </p>
          ) : (
            <ReportView report={report} />
          )
        }
      </Waiting>
    </article>
  );
}

function ReportView({ report }: { readonly report: ConformanceReport }): JSX.Element {
  const { verdict, counts, target, run, suite } = report;
  const numbers = [
    ['passed', counts.passed],
    ['failed', counts.failed],
    ['advice', counts.advice],
    ['known', counts.known],
    ['not judged', counts.errors],
    ['not applicable', counts.notApplicable],
  ] as const;
  return (
    <>
      <p class="lead">
        <span class={verdict === 'conformant' ? 'badge good' : 'badge bad'}>{verdict}</span>{' '}
        {target.name}, spec {suite.specVersion}
      </p>
      <p class="quiet">
        {target.endpoint}, {target.region};{' '}
        <time dateTime={run.started}>{new Date(run.started).toLocaleString('en-GB')}</time>, in{' '}
        {run.seconds.toFixed(1)} s
      </p>
      <dl class="numbers">
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <FailureList report={report} />
      <h2>By operation and level</h2>
      <MatrixTable report={report} />
    </>
  );
}
