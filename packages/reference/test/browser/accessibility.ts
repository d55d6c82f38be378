import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page as it is now: rule, and where. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Past the policy of the page, which lets it run its own files alone.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(`${axe.source}; undefined`);
  const results = (await page.evaluate(
    `axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
