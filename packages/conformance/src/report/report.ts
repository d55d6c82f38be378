import type { Cite } from '../format/case.ts';
import type { ErrorKind, Status, StepFailure } from '../run/outcome.ts';

/**
 * What a run found, and all that the other reports are made from. Redacted: no secret of the target's answers and no
 * credential is in it. Held by schema/report.schema.json.
 */
export interface Report {
  /** Version of this format. */
  readonly format: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly suite: { readonly specVersion: string; readonly cases: number };
  readonly target: TargetReport;
  readonly run: RunReport;
  readonly verdict: ReportVerdict;
  readonly exitCode: 0 | 1 | 3;
  readonly counts: Counts;
  /** What is wrong with the baseline of known failures, a sentence each. */
  readonly baselineProblems: readonly string[];
  /** By id. */
  readonly cases: readonly CaseReport[];
  readonly cleanUp: CleanUpReport;
}

/** `incomplete`: some cases could not be judged, because the target fell silent or the suite is at fault. */
export type ReportVerdict = 'conformant' | 'not conformant' | 'incomplete';

export interface TargetReport {
  /** What it calls itself, or was called: e.g. `moto 5.2.1`. */
  readonly name: string;
  readonly endpoint: string;
  readonly region: string;
  readonly absent: readonly string[];
  readonly capabilities: readonly string[];
}

export interface RunReport {
  /** Value of the tag `trent-conformance` on the keys that were made. */
  readonly id: string;
  readonly seed: number;
  /** ISO 8601 */
  readonly started: string;
  readonly seconds: number;
  readonly jobs: number;
  readonly shuffled: boolean;
  readonly keysMade: number;
}

export interface Counts {
  readonly passed: number;
  /** Of MUST cases, those in the baseline left out. */
  readonly failed: number;
  /** Of SHOULD and MAY cases: they decide nothing. */
  readonly advice: number;
  /** Failures and errors that the baseline knows. */
  readonly known: number;
  readonly errors: number;
  readonly notApplicable: number;
}

export interface CaseReport {
  readonly id: string;
  readonly title: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly origin: 'scenario' | 'derived' | 'answer' | 'property' | 'claim';
  readonly source: string;
  readonly cites: readonly Cite[];
  readonly operations: readonly string[];
  readonly cells: readonly string[];
  readonly status: Status;
  readonly error: ErrorKind | null;
  readonly reason: string | null;
  /** The entry of the baseline that says so; null where it is not expected to fail. */
  readonly known: KnownFailure | null;
  readonly seconds: number;
  readonly failures: readonly StepFailure[];
  readonly notes: readonly StepFailure[];
  readonly transcript: readonly TranscriptReport[];
  /** Sends the request that went wrong once more; null where curl cannot, or nothing went wrong. */
  readonly curl: string | null;
  /** Runs the case once more. */
  readonly reproduce: string;
}

export interface KnownFailure {
  readonly reason: string;
  readonly link: string;
  /** Day, e.g. `2027-01-31`. */
  readonly expires: string;
}

export interface TranscriptReport {
  readonly step: string;
  readonly round: number;
  readonly operation: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

export interface CleanUpReport {
  readonly removed: number;
  readonly left: readonly { readonly kind: string; readonly id: string; readonly why: string }[];
}
