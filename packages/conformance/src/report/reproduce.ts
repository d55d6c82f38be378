import type { Session } from '../run/session.ts';
import type { Judged } from './build-report.ts';

/**
 * The command line that runs a case again: with the same seed, and with all flags that said what the target is and as whom
 * to call it. In: how many random requests a property was held against, which are the same ones for the same number.
 */
export function reproduce(one: Judged['one'], session: Session, propertyRuns: number): string {
  const { endpoint, region, flags = [] } = session.target.options;
  return [
    `trent-conformance run --endpoint ${endpoint} --region ${region}`,
    ...flags,
    ...chosenBy(one),
    `--seed ${session.seed}`,
    ...(one.origin === 'property' ? [`--property-runs ${propertyRuns}`] : []),
  ].join(' ');
}

/** The flags that select what a case is about; answers are those of all cases with the operation. */
function chosenBy({ origin, id, needs }: Judged['one']): readonly string[] {
  if (origin === 'answer') return [`--operation ${needs[0]}`, '--property-runs 0'];
  return [`--case ${id}`, ...(origin === 'claim' ? ['--claims all'] : [])];
}
