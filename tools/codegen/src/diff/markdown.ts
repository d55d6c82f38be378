import { className } from './change.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare.ts';
import { classes, placeText, scopeText, verdict } from './text.ts';

/** A comparison for a pull request: a table for each class, then the entry for the changelog. */
export function diffMarkdown(comparison: Comparison): string {
  const { changes } = comparison;
  const tables = classes.flatMap((affects) => {
    const chosen = changes.filter((change) => change.affects === affects);
    if (chosen.length === 0) return [];
    const head = `## ${capital(className(affects))}\n\n| change | where | old | new | rule |\n| --- | --- | --- | --- | --- |`;
    return [`${head}\n${chosen.map(row).join('\n')}`];
  });
  const body = tables.length === 0 ? ['No change.'] : tables;
  return `${[`# ${comparison.oldVersion} to ${comparison.newVersion}`, `${capital(verdict(comparison))}.`, ...body, '## For the changelog', changelogEntry(comparison)].join('\n\n')}\n`;
}

/** An entry in the form of Keep a Changelog 1.1.0. Without a final line break. */
export function changelogEntry({ newVersion, changes }: Comparison): string {
  const sections = [
    ['Added', (rule: string) => rule.endsWith('-added')],
    ['Removed', (rule: string) => rule.endsWith('-removed')],
    ['Deprecated', (rule: string) => rule.endsWith('-deprecated')],
    ['Changed', (rule: string) => !/-(?:added|removed|deprecated)$/.test(rule)],
  ] as const;
  const written = sections.flatMap(([title, isOf]) => {
    // Prose that reads otherwise is nothing to tell anyone.
    const chosen = changes.filter(({ rule, step }) => step !== 'patch' && isOf(rule));
    if (chosen.length === 0) return [];
    const items = chosen.map((change) => {
      const scope = scopeText(change);
      const breaks =
        change.affects === 'nobody' ? '' : `**${capital(className(change.affects))}:** `;
      return `- ${breaks}${escape(change.message)}${scope === '' ? '' : `, ${scope}`}.`;
    });
    return [`#### ${title}\n\n${items.join('\n')}`];
  });
  return [`### ${newVersion}`, ...(written.length === 0 ? ['Nothing but prose.'] : written)].join(
    '\n\n',
  );
}

function row(change: Change): string {
  const cells = [
    escape(change.message),
    scopeText(change) || 'everywhere',
    `\`${placeText(change.old)}\``,
    `\`${placeText(change.new)}\``,
    `\`${change.rule}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&').replaceAll('\n', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
