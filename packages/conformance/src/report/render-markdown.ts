import type { CaseReport, Report } from './report.ts';
import { renderFailure } from './render-failure.ts';
import { caseCount, isUnexpected, renderCounts } from './words.ts';

/** A comment on a pull request has a limit of 65 536 characters. */
const shownCases = 20;

/** A comment for a pull request: the verdict, then each unexpected case with its proof, folded. */
export function renderMarkdown(report: Report): string {
  const { target, run, suite, counts, cases, baselineProblems } = report;
  const unexpected = cases.filter(isUnexpected);
  const left = unexpected.length - shownCases;
  return [
    `### ${escapeMarkdown(target.name)} is ${report.verdict}`,
    '',
    `${renderCounts(counts)}; ${caseCount(report)} of ${suite.cases} cases of spec ${suite.specVersion} in ${run.seconds.toFixed(1)} s, seed ${run.seed}.`,
    '',
    ...baselineProblems.map((problem) => `- **Known failures:** ${escapeMarkdown(problem)}`),
    ...(baselineProblems.length > 0 ? [''] : []),
    ...unexpected.slice(0, shownCases).flatMap(details),
    ...(left > 0 ? [`and ${left} more: see the HTML report.`, ''] : []),
  ].join('\n');
}

function details(one: CaseReport): readonly string[] {
  const [, ...proof] = renderFailure(one);
  return [
    `<details><summary>${one.level} <code>${one.id}</code>: ${escapeMarkdown(one.title)}</summary>`,
    '',
    fenced(proof.join('\n')),
    '',
    '</details>',
    '',
  ];
}

/** A fence is longer than any run of backquotes inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#]/g, (character) => `\\${character}`);
}
