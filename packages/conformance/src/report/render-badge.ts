import { escapeMarkup } from './escape.ts';
import type { Report } from './report.ts';
import { passedPercent } from './words.ts';

const label = 'KMS conformance';

/** Width of a character of 11 px Verdana, on average, in pixels. */
const characterWidth = 6.6;
const padding = 12;

/** An SVG that says how much of the suite a target passes, to show in a README. */
export function renderBadge(report: Report): string {
  const percent = passedPercent(report);
  const message =
    report.exitCode === 3 || percent === null
      ? 'unknown'
      : report.exitCode === 0
        ? `${report.counts.passed} of ${report.counts.passed + report.counts.known} cases`
        : `${percent}%`;
  const colour = { 0: '#2b7a3b', 1: '#b3261e', 3: '#5f6368' }[report.exitCode];
  const left = Math.round(label.length * characterWidth) + padding;
  const right = Math.round(message.length * characterWidth) + padding;
  const title = escapeMarkup(`${label}: ${message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}">
  <title>${title}</title>
  <clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#r)">
    <rect width="${left}" height="20" fill="#444"/>
    <rect x="${left}" width="${right}" height="20" fill="${colour}"/>
  </g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
    <text x="${left / 2}" y="14">${escapeMarkup(label)}</text>
    <text x="${left + right / 2}" y="14">${escapeMarkup(message)}</text>
  </g>
</svg>
`;
}
