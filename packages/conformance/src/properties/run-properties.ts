import type { Judged } from '../report/build-report.ts';
import type { Session } from '../run/session.ts';
import { knownValues } from './known-values.ts';
import type { PropertyCase } from './property-cases.ts';
import { runProperty } from './run-property.ts';

/** Runs the property phase: so many random requests for each of these, one operation after the other. Never throws. */
export async function runProperties(
  session: Session,
  cases: readonly PropertyCase[],
  runs: number,
): Promise<readonly Judged[]> {
  if (cases.length === 0 || runs === 0) return [];
  const known = session.isGone ? {} : await knownValues(session);
  const judged: Judged[] = [];
  for (const one of cases) {
    if (session.discovery.absent.has(one.operation)) continue;
    // Random keys may cost money where somebody counts them.
    if (one.operation === 'CreateKey' && session.target.options.maxKeys !== undefined) continue;
    judged.push({ one, outcome: await runProperty(session, one, known, runs), known: null });
  }
  return judged;
}
