import type { CaseFile } from '../format/case-file.ts';
import type { Case } from '../format/case.ts';
import type { Step } from '../format/step.ts';
import { renderCite } from '../report/words.ts';

/** A case in words: what it claims, why that holds, what it takes, and step by step what is sent and must come back. */
export function explainCase(one: Case, { fixtures }: CaseFile): string {
  return [
    `${one.id}  ${one.level}, ${one.origin}, since ${one.since}`,
    one.title,
    '',
    ...one.cites.map((cite) => `because   ${renderCite(cite)}`),
    `from      ${one.source}`,
    `needs     ${one.needs.join(', ') || 'nothing'}`,
    ...(one.capabilities.length > 0 ? [`target    ${one.capabilities.join(', ')}`] : []),
    ...(one.kills.length > 0 ? [`finds     ${one.kills.join(', ')}`] : []),
    ...Object.entries(one.use).map(
      ([name, fixture]) => `uses      ${name}: ${fixture} ${JSON.stringify(fixtures[fixture])}`,
    ),
    '',
    ...one.steps.flatMap(explainStep),
    '',
  ].join('\n');
}

function explainStep(step: Step): readonly string[] {
  const times = [
    ...(step.each === undefined ? [] : [`for each ${Object.keys(step.each).join(', ')}`]),
    ...(step.repeat === undefined ? [] : [`${step.repeat} times`]),
    ...(step.parallel === true ? ['at once'] : []),
    ...(step.as === undefined ? [] : [`as ${step.as}`]),
    ...(step.region === undefined ? [] : [`in the ${step.region} Region`]),
    ...(step.eventually === undefined ? [] : [`until it holds, ${step.eventually} s at most`]),
  ];
  return [
    `${step.id}: ${step.call}${times.length > 0 ? ` (${times.join(', ')})` : ''}`,
    ...(step.each === undefined ? [] : [`  each    ${JSON.stringify(step.each)}`]),
    ...(step.with === undefined ? [] : [`  with    ${JSON.stringify(step.with)}`]),
    ...(step.wire === undefined ? [] : [`  wire    ${JSON.stringify(step.wire)}`]),
    ...(step.fault === undefined
      ? []
      : [`  fault   ${step.fault.keyword} at ${step.fault.at || 'the request'}`]),
    ...(step.control === undefined ? [] : [`  control ${step.control}`]),
    `  expect  ${JSON.stringify(step.expect)}`,
  ];
}
