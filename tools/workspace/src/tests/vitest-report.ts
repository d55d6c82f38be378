/** What the JSON reporter of vitest writes, as far as it is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numTotalTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    /** Absolute path of the test file. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  /** Why the run is no good besides the tests that failed, in words. */
  readonly problems: readonly string[];
}

/**
 * Counts a run of vitest. Besides failed tests, a run fails where no report was written, no test ran, a test was
 * skipped, or vitest itself reports failure (a file that does not load, an error outside of any test); each of these
 * counts as one.
 */
export function judge(report: VitestReport | null, exitCode: number): Verdict {
  if (report === null) {
    return { passed: 0, failed: 1, problems: [`vitest wrote no report (exit code ${exitCode})`] };
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  const problems: string[] = [];
  if (report.numTotalTests === 0) problems.push('vitest ran no test');
  if (skipped > 0) problems.push(`${skipped} tests were skipped: a skipped test proves nothing`);
  if ((exitCode !== 0 || !report.success) && report.numFailedTests === 0 && problems.length === 0) {
    problems.push(`vitest failed outside of its tests (exit code ${exitCode}): see above`);
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + problems.length,
    problems,
  };
}

/** The report as if these files had not been run. */
export function withoutFiles(report: VitestReport, files: readonly string[]): VitestReport {
  const testResults = report.testResults.filter(({ name }) => !files.includes(name));
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  return {
    testResults,
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numTodoTests: count('todo'),
    numPendingTests: statuses.length - count('passed') - count('failed') - count('todo'),
    numTotalTests: statuses.length,
    success: testResults.every(({ status }) => status === 'passed'),
  };
}
