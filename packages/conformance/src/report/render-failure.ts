import type { CaseReport } from './report.ts';
import { renderCite } from './words.ts';

/** What is wrong with one case, the sources of its claim, and how to see it again; a line each, plain text. */
export function renderFailure(one: CaseReport): readonly string[] {
  const more = one.failures.length - shownFailures;
  return [
    one.title,
    ...(one.reason === null ? [] : [one.reason]),
    ...one.failures.slice(0, shownFailures).map(renderFinding),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...one.cites.map((cite) => `because ${renderCite(cite)}`),
    one.reproduce,
    ...(one.curl === null ? [] : [one.curl]),
  ];
}

const shownFailures = 5;

function renderFinding({
  step,
  round,
  path,
  expected,
  got,
}: CaseReport['failures'][number]): string {
  const which = round === 0 ? '' : `, request ${round + 1}`;
  return `step ${step}${which}: ${path}: expected ${expected}, got ${got}`;
}
