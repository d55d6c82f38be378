import { describe, expect, it } from 'vitest';
import { judge } from '../src/tests/vitest-report.ts';

const good = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numTotalTests: 7,
  success: true,
  testResults: [],
};

describe('the verdict over a run of vitest', () => {
  it('counts tests', () => {
    expect(judge(good, 0)).toEqual({ passed: 7, failed: 0, problems: [] });
  });

  it('counts failed tests', () => {
    expect(judge({ ...good, numPassedTests: 5, numFailedTests: 2, success: false }, 1)).toEqual({
      passed: 5,
      failed: 2,
      problems: [],
    });
  });

  it.each([
    ['no report', null, 0, /wrote no report/],
    ['no test', { ...good, numPassedTests: 0, numTotalTests: 0 }, 0, /ran no test/],
    [
      'a skipped test',
      { ...good, numPendingTests: 1, numTotalTests: 8 },
      0,
      /1 tests were skipped/,
    ],
    [
      'a test to be written',
      { ...good, numTodoTests: 1, numTotalTests: 8 },
      0,
      /1 tests were skipped/,
    ],
    ['a failure outside of tests', { ...good, success: false }, 1, /outside of its tests/],
    ['an exit code alone', good, 1, /outside of its tests/],
  ])('fails for %s', (_, report, exitCode, problem) => {
    const verdict = judge(report, exitCode);
    expect(verdict.failed).toBe(1);
    expect(verdict.problems).toEqual([expect.stringMatching(problem)]);
  });
});
