/** The table in docs/keywords.md: what each keyword of a place does. */

export const columns = ['types', 'validator', 'server-stub', 'client', 'reference'] as const;

/** A diagnostic code, or which targets change their output. */
export type Verdict =
  { readonly refused: string } | { readonly changes: readonly (typeof columns)[number][] };

export interface Row {
  readonly verdict: Verdict;
  readonly note: string;
}

/** Rows by `title of the place` and keyword. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, Row>>;

export function readTable(markdown: string): Table {
  const table = new Map<string, Map<string, Row>>();
  let rows: Map<string, Row> | undefined;
  for (const line of markdown.split('\n')) {
    const title = /^## (.*)$/.exec(line)?.[1];
    if (title !== undefined) {
      rows = new Map();
      table.set(title, rows);
    }
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const keyword = /^`(.*)`$/.exec(cells[1] ?? '')?.[1];
    if (rows === undefined || keyword === undefined) continue;
    const refused = /^refused with (TRENT\d{4})$/.exec(cells[2] ?? '')?.[1];
    const changes = columns.filter((_, index) => cells[index + 2] === 'yes');
    const verdict = refused === undefined ? { changes } : { refused };
    rows.set(keyword, { verdict, note: cells[columns.length + 2] ?? '' });
  }
  return table;
}

export function printTable(head: string, table: Table): string {
  const sections = [...table].map(([title, rows]) => {
    const lines = [...rows].map(([keyword, { verdict, note }]) => {
      const cells =
        'refused' in verdict
          ? [`refused with ${verdict.refused}`, ...columns.slice(1).map(() => '')]
          : columns.map((column) => (verdict.changes.includes(column) ? 'yes' : '-'));
      return `| ${[`\`${keyword}\``, ...cells, note].join(' | ')} |`;
    });
    return [
      `## ${title}`,
      '',
      '| keyword | types | validator | server | client | reference | |',
      `|${' --- |'.repeat(columns.length + 2)}`,
      ...lines,
    ].join('\n');
  });
  return `${head.trimEnd()}\n\n${sections.join('\n\n')}\n`;
}
