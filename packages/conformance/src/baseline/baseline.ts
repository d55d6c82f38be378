import type { KnownFailure } from '../report/report.ts';

/** One failure that is known: of a case, or of one step of it. */
export interface BaselineEntry extends KnownFailure {
  readonly case: string;
  /** Where it is given, the case must fail at this step and at no other. */
  readonly step: string | null;
  /** `known-failures.yaml:12:5` */
  readonly place: string;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export const emptyBaseline: Baseline = { entries: [] };
