import type { Affects, Rule } from '@trent/codegen';

const words: Readonly<Record<Affects, string>> = {
  clients: 'clients',
  servers: 'servers',
  both: 'both',
  nobody: 'nobody',
};

/** The rules as a Markdown table, laid out as prettier does. Ends with an empty line. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const { affects } = rule;
    const [request, answer] =
      typeof affects === 'string' ? [affects, affects] : [affects.request, affects.answer];
    return [`\`${rule.code}\``, rule.title, words[request], words[answer], rule.why];
  });
  const all = [['rule', 'what changed', 'breaks, in a request', 'in an answer', 'why'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[line(all[0]!), rule, ...all.slice(1).map(line)].join('\n')}\n`;
}
