import { styleText } from 'node:util';
import type { CaseReport, Report } from './report.ts';
import { renderFailure } from './render-failure.ts';
import { caseCount, isUnexpected, renderCounts } from './words.ts';

/** How to emphasise; the identity where there is no colour. */
export type Style = (format: 'red' | 'green' | 'yellow' | 'dim' | 'bold', text: string) => string;

export const plain: Style = (_format, text) => text;

/** Colour where the stream is a terminal and NO_COLOR is not set. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return (format, text) => styleText(format, text, { stream });
}

/** What a person wants to know first: what is unexpected, apart from what is known, and the verdict. */
export function renderTerminal(report: Report, style: Style): string {
  const { cases, target, run, suite, tool } = report;
  const unexpected = cases.filter(isUnexpected);
  return [
    `${tool.name} ${tool.version}: ${caseCount(report)} of ${suite.cases} cases (spec ${suite.specVersion}) against ${target.name}`,
    style(
      'dim',
      `${target.endpoint}, ${target.region}, seed ${run.seed}, ${run.jobs} at a time, run ${run.id}`,
    ),
    '',
    ...unexpected.flatMap((one) => [...renderCase(one, style), '']),
    ...renderKnown(cases, style),
    ...report.baselineProblems.map((problem) => `${style('red', 'BASELINE')} ${problem}`),
    ...renderAbsent(report, style),
    ...renderCleanUp(report, style),
    renderCounts(report.counts),
    `${style(report.exitCode === 0 ? 'green' : 'red', report.verdict)} in ${run.seconds.toFixed(1)} s`,
    '',
  ].join('\n');
}

function renderCase(one: CaseReport, style: Style): readonly string[] {
  const word = one.status === 'failed' ? (one.level === 'MUST' ? 'FAILED' : 'ADVICE') : 'ERROR';
  const colour = word === 'ADVICE' ? 'yellow' : 'red';
  const [title, ...proof] = renderFailure(one);
  return [
    `${style(colour, word)} ${style('bold', one.id)}  ${one.level}`,
    `  ${title}`,
    ...proof.map((line) => (isQuiet(line) ? style('dim', `  ${line}`) : `  ${line}`)),
  ];
}

/** Where it comes from and how to see it again: less urgent than what is wrong. */
function isQuiet(line: string): boolean {
  return /^(because |trent-conformance |curl )/.test(line);
}

function renderKnown(cases: readonly CaseReport[], style: Style): readonly string[] {
  const known = cases.filter((one) => one.known !== null);
  if (known.length === 0) return [];
  return [
    `${known.length} known:`,
    ...known.map((one) =>
      style(
        'dim',
        `  ${one.id}: ${one.known?.reason} (${one.known?.link}, until ${one.known?.expires})`,
      ),
    ),
    '',
  ];
}

function renderAbsent({ target }: Report, style: Style): readonly string[] {
  return target.absent.length === 0
    ? []
    : [style('dim', `not offered: ${target.absent.join(', ')}`)];
}

function renderCleanUp({ cleanUp }: Report, style: Style): readonly string[] {
  if (cleanUp.left.length === 0) return [];
  const [first] = cleanUp.left;
  return [
    style(
      'yellow',
      `${cleanUp.left.length} things that the run made are still there (${first?.kind} ${first?.id}: ${first?.why}): trent-conformance clean`,
    ),
  ];
}
