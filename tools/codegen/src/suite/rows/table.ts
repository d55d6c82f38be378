import { suggest } from '../../diagnostics/suggest.ts';
import { toJson } from '../../load/node.ts';
import type { SpecList, SpecNode } from '../../load/node.ts';
import type { SpecPosition } from '../../model/model.ts';
import type { SuiteContext } from '../suite-context.ts';

export interface Row {
  readonly position: SpecPosition;
  readonly columns: ReadonlyMap<string, SpecNode>;
}

/** What stands under `for`: rows, each of which makes one of what they are for. */
export class Table {
  readonly rows: readonly Row[];
  /** Every column that a row has, and where it is named first. */
  readonly #columns = new Map<string, SpecPosition>();
  readonly #used = new Set<string>();

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    for (const { columns } of rows)
      for (const [name, { position }] of columns)
        if (!this.#columns.has(name)) this.#columns.set(name, position);
  }

  get columns(): Iterable<string> {
    return this.#columns.keys();
  }

  has(name: string): boolean {
    return this.#columns.has(name);
  }

  use(name: string): void {
    this.#used.add(name);
  }

  /** Reports every column that nothing referred to: it says nothing, or is misspelt. */
  reportUnused(context: SuiteContext): void {
    for (const [name, position] of this.#columns) {
      if (this.#used.has(name)) continue;
      const suggestion = suggest(name, this.#used);
      context.problems.report('TRENT3119', position, { name, suggestion });
    }
  }
}

/**
 * Reads a list of rows, or lists by column, of which every combination is a row, the last column changing fastest. What is
 * neither, or no row at all, is reported.
 */
export function readTable(context: SuiteContext, node: SpecNode): Table {
  const rows = node.kind === 'list' ? listed(context, node) : combined(context, node);
  const isEmpty = node.kind === 'list' && node.items.length === 0;
  if (isEmpty) context.malformed(node.position, 'for', 'at least one row', []);
  return new Table(rows);
}

function listed(context: SuiteContext, { items }: SpecList): readonly Row[] {
  return items.flatMap((item) => {
    const entries = context.reader(item, 'a row')?.named();
    if (entries === undefined) return [];
    const columns = new Map(entries.map(({ key, value }) => [key, value]));
    return [{ position: item.position, columns }];
  });
}

function combined(context: SuiteContext, node: SpecNode): readonly Row[] {
  const columns = context.reader(node, 'for')?.named() ?? [];
  let rows: readonly Row[] = [{ position: node.position, columns: new Map() }];
  for (const { key, value } of columns) {
    const values = value.kind === 'list' ? value.items : [];
    if (values.length === 0)
      context.malformed(value.position, `for.${key}`, 'a list with something in it', toJson(value));
    rows = rows.flatMap((row) =>
      values.map((item) => ({
        position: item.position,
        columns: new Map(row.columns).set(key, item),
      })),
    );
  }
  return columns.length === 0 ? [] : rows;
}
