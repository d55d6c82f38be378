import type { Case } from '../format/case.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Session } from '../run/session.ts';
import type { CleanUp } from '../target/clean-up.ts';
import { toolName, toolVersion } from '../tool.ts';
import { curlOf } from './curl.ts';
import { redactOutcome } from './redact-outcome.ts';
import { Redactor } from './redactor.ts';
import { reproduce } from './reproduce.ts';
import type { CaseReport, Counts, KnownFailure, Report, ReportVerdict } from './report.ts';

/** An outcome with the case that it is of. */
export interface Judged {
  readonly one: Pick<
    Case,
    'id' | 'title' | 'level' | 'source' | 'cites' | 'needs' | 'cells' | 'steps'
  > & {
    readonly origin: CaseReport['origin'];
  };
  readonly outcome: Outcome;
  readonly known: KnownFailure | null;
}

export interface ReportParts {
  readonly session: Session;
  readonly judged: readonly Judged[];
  readonly baselineProblems: readonly string[];
  readonly cleanUp: CleanUp;
  /** What the target is to be called; its `server` header otherwise, or the endpoint. */
  readonly name: string | undefined;
  readonly started: Date;
  readonly seconds: number;
  readonly jobs: number;
  readonly shuffled: boolean;
  readonly propertyRuns: number;
}

/** Puts the report of a run together, redacted. */
export function buildReport(parts: ReportParts): Report {
  const { session, judged, baselineProblems, cleanUp } = parts;
  const { target, discovery, suite, seed } = session;
  const cases = judged
    .map((one) => caseReport(one, session, parts.propertyRuns))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const counts = countUp(cases);
  const exitCode = exitCodeOf(cases, counts, baselineProblems);
  return {
    format: 1,
    tool: { name: toolName, version: toolVersion },
    suite: { specVersion: suite.service.specVersion, cases: suite.cases.length },
    target: {
      name: parts.name ?? discovery.server ?? new URL(target.options.endpoint).host,
      endpoint: target.options.endpoint,
      region: target.options.region,
      absent: [...discovery.absent].sort(),
      capabilities: [...discovery.capabilities].sort(),
    },
    run: {
      id: target.runId,
      seed,
      started: parts.started.toISOString(),
      seconds: rounded(parts.seconds),
      jobs: parts.jobs,
      shuffled: parts.shuffled,
      keysMade: target.keysMade,
    },
    verdict: verdicts[exitCode],
    exitCode,
    counts,
    baselineProblems,
    cases,
    cleanUp: {
      removed: cleanUp.removed,
      left: cleanUp.left.map(({ entry: { kind, id }, why }) => ({ kind, id, why })),
    },
  };
}

const verdicts: Readonly<Record<0 | 1 | 3, ReportVerdict>> = {
  0: 'conformant',
  1: 'not conformant',
  3: 'incomplete',
};

/** What a report says of one case, redacted. */
export function caseReport(
  { one, outcome, known }: Judged,
  session: Session,
  propertyRuns = 0,
): CaseReport {
  const { options } = session.target;
  const { endpoint, region } = options;
  const callers = [options, options.secondPrincipal, options.secondAccount];
  const redactor = new Redactor(callers.flatMap((caller) => caller?.credentials ?? []));
  const shown = redactOutcome(outcome, session.suite, redactor);
  const wrong = outcome.transcript.find(({ step, round }) =>
    outcome.failures.some((failure) => failure.step === step && failure.round === round),
  );
  const step = one.steps.find(({ id }) => id === wrong?.step);
  return {
    id: one.id,
    title: one.title,
    level: one.level,
    origin: one.origin,
    source: one.source,
    cites: one.cites,
    operations: one.needs,
    cells: one.cells,
    status: outcome.status,
    error: outcome.error,
    reason: outcome.reason === null ? null : redactor.text(outcome.reason),
    known: outcome.status === 'passed' ? null : known,
    seconds: rounded(outcome.milliseconds / 1_000),
    ...shown,
    curl:
      wrong === undefined
        ? null
        : curlOf({
            ...wrong,
            wire: step?.wire,
            endpoint,
            region: step?.region === 'second' ? (options.secondRegion?.region ?? region) : region,
            suite: session.suite,
            redactor,
          }),
    reproduce: reproduce(one, session, propertyRuns),
  };
}

function countUp(cases: readonly CaseReport[]): Counts {
  const count = (wanted: (one: CaseReport) => boolean): number => cases.filter(wanted).length;
  return {
    passed: count(({ status }) => status === 'passed'),
    failed: count(({ status, level, known }) => status === 'failed' && level === 'MUST' && !known),
    advice: count(({ status, level, known }) => status === 'failed' && level !== 'MUST' && !known),
    known: count(({ known }) => known !== null),
    errors: count(({ status, known }) => status === 'error' && known === null),
    notApplicable: count(({ status, known }) => status === 'not-applicable' && known === null),
  };
}

/** What could not be found out outweighs what was: a verdict on half of the cases is none. */
function exitCodeOf(
  cases: readonly CaseReport[],
  { failed, errors }: Counts,
  baselineProblems: readonly string[],
): 0 | 1 | 3 {
  if (cases.some(({ error }) => error === 'unreachable' || error === 'harness')) return 3;
  return failed + errors + baselineProblems.length > 0 ? 1 : 0;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}
