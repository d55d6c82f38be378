import type { Report } from './report.ts';
import { wordOf } from './words.ts';
import type { Word } from './words.ts';

/** A case that ended otherwise in one report than in the other. */
export interface Difference {
  readonly id: string;
  /** Null where the report does not have the case. */
  readonly before: Word | null;
  readonly after: Word | null;
  readonly isWorse: boolean;
}

/** The cases that differ between two reports, by id; levels and messages are not compared. */
export function diffReports(before: Report, after: Report): readonly Difference[] {
  const [old, now] = [before, after].map(
    ({ cases }) => new Map(cases.map((one) => [one.id, wordOf(one)])),
  ) as [Map<string, Word>, Map<string, Word>];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids
    .map((id) => ({ id, before: old.get(id) ?? null, after: now.get(id) ?? null }))
    .filter((one) => one.before !== one.after)
    .map((one) => ({ ...one, isWorse: isBad(one.after) && !isBad(one.before) }));
}

/** What would decide a verdict. */
function isBad(word: Word | null): boolean {
  return word === 'failed' || word === 'error';
}
