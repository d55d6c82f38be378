import type { JSX } from 'preact';
import { operationHref } from '../route/route.ts';
import { useService } from '../state/service-context.ts';
import { matrixOf } from './matrix.ts';
import type { Cell } from './matrix.ts';
import { levels } from './report.ts';
import type { ConformanceReport } from './report.ts';

/** Operations by levels: how many cases passed of those that were judged, as a number and as a bar. */
export function MatrixTable({ report }: { readonly report: ConformanceReport }): JSX.Element {
  const names = new Set(useService().operations.map(({ name }) => name));
  return (
    <div class="table" tabIndex={0} role="region" aria-label="Cases by operation and level">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Operation</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixOf(report.cases).map(({ operation, cells }) => (
            <tr key={operation}>
              <th scope="row">
                {names.has(operation) ? (
                  <a href={operationHref(operation)}>{operation}</a>
                ) : (
                  operation
                )}
              </th>
              {levels.map((level) => (
                <MatrixCell key={level} cell={cells[level]} decides={level === 'MUST'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: Cell;
  /** Whether a failure makes the service not conformant. */
  readonly decides: boolean;
}

function MatrixCell({ cell, decides }: CellProps): JSX.Element {
  const { passed, failed, known, errors, notApplicable } = cell;
  const judged = passed + failed + known + errors;
  const words = [
    failed > 0 && `${failed} ${decides ? 'failed' : 'advice'}`,
    known > 0 && `${known} known`,
    errors > 0 && `${errors} not judged`,
    notApplicable > 0 && `${notApplicable} not applicable`,
  ].filter((one) => one !== false);
  if (judged + notApplicable === 0) return <td class="quiet">–</td>;
  return (
    <td class={failed === 0 ? undefined : decides ? 'has-failed' : 'has-advice'}>
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" class="bar-rest" />
        <rect width={(passed / Math.max(judged, 1)) * 100} height="6" class="bar-passed" />
      </svg>
      {passed} of {judged}
      {words.length > 0 && <span class="quiet">, {words.join(', ')}</span>}
    </td>
  );
}
