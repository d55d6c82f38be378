import { escapeMarkup } from './escape.ts';
import { renderFailure } from './render-failure.ts';
import { isUnexpected } from './words.ts';
import type { CaseReport, Report } from './report.ts';

/**
 * JUnit XML, as CI services read it. A class is the first part of the ids. What is not applicable, known or no MUST is
 * `skipped`, with the reason: only what decides the verdict fails.
 */
export function renderJunit(report: Report): string {
  const { cases, run, target, baselineProblems } = report;
  const problems = baselineProblems.map(
    (problem, index) =>
      `  <testcase classname="baseline" name="entry ${index + 1}"><failure message="${escapeMarkup(problem)}"/></testcase>`,
  );
  const failures = cases.filter((one) => isDeciding(one) && one.status === 'failed').length;
  const errors = cases.filter((one) => isDeciding(one) && one.status === 'error').length;
  const skipped = cases.filter((one) => one.status !== 'passed' && !isDeciding(one)).length;
  const totals = `tests="${cases.length + problems.length}" failures="${failures + problems.length}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${totals}>`,
    ` <testsuite name="${escapeMarkup(target.name)}" ${totals} skipped="${skipped}" time="${run.seconds}" timestamp="${run.started.slice(0, 19)}">`,
    ...cases.map(testCase),
    ...problems,
    ' </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function isDeciding(one: CaseReport): boolean {
  return isUnexpected(one) && (one.status === 'error' || one.level === 'MUST');
}

function testCase(one: CaseReport): string {
  const className = one.id.split('.', 1)[0]!;
  const opening = `  <testcase classname="${escapeMarkup(className)}" name="${escapeMarkup(one.id)}" time="${one.seconds}"`;
  if (one.status === 'passed') return `${opening}/>`;
  const summary = escapeMarkup(summaryOf(one));
  if (!isDeciding(one)) return `${opening}><skipped message="${summary}"/></testcase>`;
  const element = one.status === 'failed' ? 'failure' : 'error';
  return `${opening}><${element} message="${summary}">${escapeMarkup(renderFailure(one).join('\n'))}</${element}></testcase>`;
}

function summaryOf({ known, reason, level, failures, title, status }: CaseReport): string {
  if (known !== null) return `known until ${known.expires}: ${known.reason} (${known.link})`;
  if (status !== 'failed') return reason ?? '';
  const [first] = failures;
  const what = `${title}: expected ${first?.expected}, got ${first?.got}`;
  return level === 'MUST' ? what : `${level}: ${what}`;
}
