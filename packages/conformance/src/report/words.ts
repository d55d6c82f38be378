import type { Cite } from '../format/case.ts';
import type { CaseReport, Counts, Report } from './report.ts';

/** What nobody said would happen. */
export function isUnexpected({ status, known }: CaseReport): boolean {
  return known === null && (status === 'failed' || status === 'error');
}

/** `Decrypt: case-sensitive exact match` */
export function renderCite(cite: Cite): string {
  const { says, ...source } = cite;
  const [[kind, name] = ['', '']] = Object.entries(source);
  return `${kind === 'recorded' ? `recorded ${name}` : name}: ${says}`;
}

/** How a case ended, in a word: what is known and what decides nothing have words of their own. */
export function wordOf({ status, known, level }: CaseReport): Word {
  if (known !== null) return 'known';
  if (status === 'failed' && level !== 'MUST') return 'advice';
  return status === 'not-applicable' ? 'not applicable' : status;
}

export type Word = 'passed' | 'failed' | 'advice' | 'known' | 'error' | 'not applicable';

export function renderCounts({
  passed,
  failed,
  advice,
  known,
  errors,
  notApplicable,
}: Counts): string {
  return [
    `${passed} passed`,
    `${failed} failed`,
    ...(advice > 0 ? [`${advice} advice`] : []),
    ...(known > 0 ? [`${known} known`] : []),
    `${errors} errors`,
    `${notApplicable} not applicable`,
  ].join(', ');
}

/** Share of the judged MUST cases that passed, in percent, rounded down so that 100 means all; null where none was. */
export function passedPercent({ cases }: Report): number | null {
  const judged = cases.filter(
    ({ level, status }) => level === 'MUST' && status !== 'not-applicable',
  );
  if (judged.length === 0) return null;
  return Math.floor(
    (100 * judged.filter(({ status }) => status === 'passed').length) / judged.length,
  );
}

/** How many cases of the suite were run; what a run claims besides them is not counted. */
export function caseCount({ cases }: Report): number {
  return cases.filter(({ origin }) => origin === 'scenario' || origin === 'derived').length;
}
