import { randomInt } from 'node:crypto';
import { applyBaseline } from '../baseline/apply-baseline.ts';
import { emptyBaseline } from '../baseline/baseline.ts';
import type { Baseline } from '../baseline/baseline.ts';
import type { CaseFile } from '../format/case-file.ts';
import { HarnessError } from '../harness-error.ts';
import { buildReport } from '../report/build-report.ts';
import type { Judged } from '../report/build-report.ts';
import type { Report } from '../report/report.ts';
import { NothingSelected } from '../suite/nothing-selected.ts';
import { loadSuite } from '../suite/load-suite.ts';
import { selectCases } from '../suite/select-cases.ts';
import type { Selection } from '../suite/select-cases.ts';
import { propertyCases } from '../properties/property-cases.ts';
import { runProperties } from '../properties/run-properties.ts';
import type { TargetOptions } from '../target/target-options.ts';
import { shuffled } from '../values/random-bytes.ts';
import { claimCases, claimedButAbsent } from './claim-cases.ts';
import type { Outcome } from './outcome.ts';
import { runCases } from './run-cases.ts';
import { Session } from './session.ts';

export interface RunOptions extends TargetOptions {
  /** Default: the published cases. */
  readonly suite?: CaseFile;
  readonly selection?: Selection;
  /** 0 to 2^32 - 1; default: another one each time, which the report says. */
  readonly seed?: number;
  /** Cases at a time. Default 4. */
  readonly jobs?: number;
  /** Random valid requests for each operation, after the cases. Default 5; 0 for none. */
  readonly propertyRuns?: number;
  /** Run the cases in an order that depends on the seed, not by id. */
  readonly shuffle?: boolean;
  /** Begin no other case once a MUST case has failed. */
  readonly bail?: boolean;
  /** Leave what was made where it is, to look at it. */
  readonly keep?: boolean;
  /** What the target is to be called in reports, e.g. `moto 5.2.1`. */
  readonly name?: string;
  /** Failures that are known. */
  readonly baseline?: Baseline;
  /** Hears of each case as it ends, and how many there are. */
  readonly onOutcome?: (outcome: Outcome, total: number) => void;
}

/**
 * Holds a target against the suite and reports on all of it, also where the target falls silent midway. What the run made
 * is removed at the end; that it could not be is reported, and decides nothing.
 *
 * Throws NothingSelected; NoAnswer where the target cannot be reached at the start; HarnessError where its credentials are
 * refused, the cases cannot be read or the ledger cannot be written.
 */
export async function runSuite(options: RunOptions): Promise<Report> {
  const { selection = {}, jobs = 4, propertyRuns = 5, shuffle = false, onOutcome } = options;
  const suite = options.suite ?? loadSuite();
  const seed = options.seed ?? randomInt(2 ** 32);
  const started = new Date();
  const startedAt = performance.now();
  const selected = selectCases(suite.cases, selection);
  const properties = propertyRuns === 0 ? [] : selectCases(propertyCases(suite), selection);
  const claims = selectCases(claimCases(options.claims ?? []), selection);
  if (selected.length + properties.length + claims.length === 0)
    throw new NothingSelected('no case is left after the filters');

  const session = await Session.open(suite, [...selected, ...properties, ...claims], options, seed);
  const ordered = shuffle ? shuffled(selected, seed) : selected;
  const byId = new Map(selected.map((one) => [one.id, one]));
  const outcomes = await runCases(
    session,
    ordered,
    jobs,
    (outcome) => onOutcome?.(outcome, selected.length),
    ({ id, status }) =>
      options.bail === true && status === 'failed' && byId.get(id)?.level === 'MUST',
  );
  const found = await runProperties(session, properties, propertyRuns);
  const cleanUp = await session.close(options.keep);
  const isFiltered = selected.length < suite.cases.length;
  // Who asked for some cases hears of answers only where they are wrong.
  const answers = session.answers
    .judged(suite)
    .filter(({ outcome }) => !isFiltered || outcome.status === 'failed');
  const judged: readonly Judged[] = [
    ...claimedButAbsent(session, claims),
    ...outcomes.map((outcome) => {
      const one = byId.get(outcome.id);
      if (one === undefined) throw new HarnessError(`no case ${outcome.id} was selected`);
      return { one, outcome, known: null };
    }),
    ...answers,
    ...found,
  ];
  const today = started.toISOString().slice(0, 10);
  const applied = applyBaseline(judged, options.baseline ?? emptyBaseline, today, isFiltered);
  return buildReport({
    session,
    judged: applied.judged,
    baselineProblems: applied.problems,
    cleanUp,
    name: options.name,
    started,
    seconds: (performance.now() - startedAt) / 1_000,
    jobs,
    shuffled: shuffle,
    propertyRuns,
  });
}
