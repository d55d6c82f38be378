import type { Failure } from '../judge/failure.ts';
import type { Exchange } from '../target/target.ts';

/** What became of one case. */
export interface Outcome {
  readonly id: string;
  readonly status: Status;
  /** Of an error, what kind. */
  readonly error: ErrorKind | null;
  /** Why it was not judged: of errors and of what is not applicable. */
  readonly reason: string | null;
  readonly failures: readonly StepFailure[];
  readonly notes: readonly StepFailure[];
  /** What was sent and answered; kept where the case did not pass. */
  readonly transcript: readonly TranscriptEntry[];
  readonly milliseconds: number;
}

/**
 * `failed`: the target is not as the case claims. `error`: nothing could be found out. `not-applicable`: the target does not
 * offer what the case is about.
 */
export type Status = 'passed' | 'failed' | 'error' | 'not-applicable';

/** `prerequisite`: the target would not make what the case needs. `harness`: the suite is at fault, or what it was given. */
export type ErrorKind = 'unreachable' | 'harness' | 'prerequisite';

export interface StepFailure extends Failure {
  readonly step: string;
  /** Which of the requests of a step that sends several; from 0. */
  readonly round: number;
}

export interface TranscriptEntry extends Exchange {
  readonly step: string;
  readonly round: number;
  readonly operation: string;
}
