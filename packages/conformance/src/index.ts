export type * from './format/case-file.ts';
export type * from './format/case.ts';
export type * from './format/step.ts';
export type * from './format/value.ts';
export type * from './format/expectation.ts';

export { loadSuite } from './suite/load-suite.ts';
export { selectCases } from './suite/select-cases.ts';
export type { Selection } from './suite/select-cases.ts';
export { findCredentials } from './credentials/find-credentials.ts';
export { NothingSelected, runSuite } from './run/run-suite.ts';
export type { RunOptions } from './run/run-suite.ts';
export type { Outcome } from './run/outcome.ts';
export type { Caller, TargetOptions } from './target/target-options.ts';
export { HarnessError } from './harness-error.ts';
export { NoAnswer } from './wire/exchange.ts';
export type * from './report/report.ts';
export { renderTerminal } from './report/render-terminal.ts';
