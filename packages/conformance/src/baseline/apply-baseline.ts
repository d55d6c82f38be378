import type { Judged } from '../report/build-report.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

export interface Applied {
  readonly judged: readonly Judged[];
  /** Entries that do not hold any more, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Marks the failures and errors that a baseline knows. An entry is a problem where its case passes, fails at another step
 * too, was not judged, or where its day is past; so is one whose case was not run, unless filters left it out.
 */
export function applyBaseline(
  judged: readonly Judged[],
  { entries }: Baseline,
  today: string,
  isFiltered: boolean,
): Applied {
  const byCase = Map.groupBy(entries, (entry) => entry.case);
  const run = new Set(judged.map(({ one }) => one.id));
  const problems = entries
    .filter((entry) => !run.has(entry.case) && !isFiltered)
    .map((entry) => `${entry.place} - ${entry.case} was not run`);
  const marked = judged.map((one) => {
    const own = byCase.get(one.one.id);
    if (own === undefined) return one;
    const found = own.flatMap((entry) => judgeEntry(entry, one, today) ?? []);
    problems.push(...found);
    const isCovered = coversAll(own, one);
    const current = own.filter(({ expires }) => expires >= today);
    return isCovered && current.length > 0 ? { ...one, known: knownOf(current[0]!) } : one;
  });
  return { judged: marked, problems };
}

function judgeEntry(entry: BaselineEntry, { outcome }: Judged, today: string): string | null {
  const { place, expires, step } = entry;
  const name = step === null ? entry.case : `${entry.case}, step ${step},`;
  if (expires < today) return `${place} - ${name} was to be mended by ${expires}`;
  if (outcome.status === 'passed') return `${place} - ${name} passes now: take the entry out`;
  if (outcome.status === 'not-applicable') {
    return `${place} - ${name} is not applicable (${outcome.reason}): take the entry out`;
  }
  const isHit =
    step === null ||
    outcome.failures.length === 0 ||
    outcome.failures.some((one) => one.step === step);
  return isHit ? null : `${place} - ${name} does not fail: another step of the case does`;
}

function coversAll(entries: readonly BaselineEntry[], { outcome }: Judged): boolean {
  if (outcome.status !== 'failed' && outcome.status !== 'error') return false;
  // A target that fell silent is not what was meant.
  if (outcome.error === 'unreachable' || outcome.error === 'harness') return false;
  return (
    entries.some(({ step }) => step === null) ||
    outcome.failures.every((failure) => entries.some(({ step }) => step === failure.step))
  );
}

function knownOf({ reason, link, expires }: BaselineEntry): NonNullable<Judged['known']> {
  return { reason, link, expires };
}
