import { applyBaseline } from '../baseline/apply-baseline.ts';
import { emptyBaseline } from '../baseline/baseline.ts';
import { findCredentials } from '../credentials/find-credentials.ts';
import type { Case } from '../format/case.ts';
import { renderFailure } from '../report/render-failure.ts';
import { caseReport } from '../report/build-report.ts';
import type { Judged } from '../report/build-report.ts';
import { AnswerSchemas } from '../run/answer-schemas.ts';
import type { RunOptions } from '../run/run-suite.ts';
import { runCase } from '../run/run-case.ts';
import { Session } from '../run/session.ts';
import { loadSuite } from '../suite/load-suite.ts';
import { selectCases } from '../suite/select-cases.ts';
import { defaultLedgerFolder } from '../target/default-ledger-folder.ts';

/** Where the target is; the rest as in a run, with the same defaults as the command line. */
export type EmbedOptions = Pick<RunOptions, 'endpoint'> &
  Partial<Omit<RunOptions, 'jobs' | 'shuffle' | 'onOutcome' | 'propertyRuns' | 'name'>>;

/** What a test runner gives to its tests. */
export interface SkipContext {
  readonly skip?: (reason: string) => unknown;
}

/** One case as a test of whatever test runner. */
export interface EmbeddedCase {
  readonly id: string;
  readonly title: string;
  readonly level: Case['level'];
  /**
   * Resolves where the target is as the case claims, or the baseline knows that it is not. Rejects with ConformanceFailure,
   * whose message is the whole proof. Where the case is not applicable, calls `skip` of the test's context with the reason,
   * if there is one.
   */
  run(context?: SkipContext): Promise<void>;
}

export interface EmbeddedCases extends ReadonlyArray<EmbeddedCase> {
  /** Removes what the cases have made; for after the last test. */
  close(): Promise<void>;
}

/** The target is not as a case claims, or the case could not be judged. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
}

/**
 * The cases that decide a verdict (MUST, unless the selection says otherwise) as tests of another test runner. Nothing is
 * sent before the first of them runs. Throws HarnessError where there are no credentials.
 */
export function cases(options: EmbedOptions): EmbeddedCases {
  const suite = options.suite ?? loadSuite();
  const selection = { levels: ['MUST'], ...options.selection };
  const selected = selectCases(suite.cases, selection);
  const target = {
    region: process.env['AWS_REGION'] || 'us-east-1',
    ledgerFolder: defaultLedgerFolder(),
    ...options,
    credentials: options.credentials ?? findCredentials(undefined),
  };
  let session: Promise<Session> | undefined;
  const open = (): Promise<Session> =>
    (session ??= Session.open(suite, selected, target, options.seed ?? 0));

  const embedded = selected.map((one): EmbeddedCase => {
    const { id, title, level } = one;
    return {
      id,
      title,
      level,
      run: async (context) => {
        const opened = await open();
        const outcome = await runCase(opened, one);
        judge(opened, { one, outcome, known: null }, options, context);
      },
    };
  });
  // After all others: they tell what was seen on the way.
  const operations = [...new Set(selected.flatMap(({ needs }) => needs))].sort();
  const answers = operations.map((operation): EmbeddedCase => {
    const { id, title, level } = new AnswerSchemas().judgedOf(operation, suite).one;
    return {
      id,
      title,
      level,
      run: async (context) => {
        const opened = await open();
        judge(opened, opened.answers.judgedOf(operation, suite), options, context);
      },
    };
  });
  return Object.assign([...embedded, ...answers], {
    close: async () => {
      if (session !== undefined) await (await session).close(options.keep);
    },
  });
}

function judge(
  session: Session,
  one: Judged,
  { baseline = emptyBaseline }: EmbedOptions,
  context: SkipContext | undefined,
): void {
  const own = { entries: baseline.entries.filter((entry) => entry.case === one.one.id) };
  const today = new Date().toISOString().slice(0, 10);
  const { judged, problems } = applyBaseline([one], own, today, true);
  if (problems.length > 0) throw new ConformanceFailure(problems.join('\n'));
  const report = caseReport(judged[0]!, session);
  if (report.known !== null || report.status === 'passed') return;
  if (report.status === 'not-applicable') context?.skip?.(report.reason ?? '');
  else throw new ConformanceFailure(renderFailure(report).join('\n'));
}
