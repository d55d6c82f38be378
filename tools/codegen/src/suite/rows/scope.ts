import { suggest } from '../../diagnostics/suggest.ts';
import type { SpecNode } from '../../load/node.ts';
import type { SpecPosition } from '../../model/model.ts';
import type { SuiteContext } from '../suite-context.ts';
import type { Row, Table } from './table.ts';

/** The row that is being written out, and the rows around it. */
export class RowScope {
  static readonly none: RowScope = new RowScope(null, null, null);

  readonly #table: Table | null;
  readonly #row: Row | null;
  readonly #outer: RowScope | null;

  private constructor(table: Table | null, row: Row | null, outer: RowScope | null) {
    this.#table = table;
    this.#row = row;
    this.#outer = outer;
  }

  /** This scope with a row of a table inside it, whose columns hide those of the same name around it. */
  inside(table: Table, row: Row): RowScope {
    return new RowScope(table, row, this);
  }

  /**
   * What a column stands for: null where this row leaves it out and others do not; undefined, reported where the reference
   * stands, where no row has it.
   */
  find(context: SuiteContext, name: string, at: SpecPosition): SpecNode | null | undefined {
    const holder = this.#holderOf(name);
    if (holder === null) {
      const known = [...this.#columns()];
      const reason =
        known.length === 0
          ? 'no for stands around it'
          : `no row has ${name}${suggest(name, known)}`;
      context.problems.report('TRENT3106', at, { reference: `row.${name}`, reason });
      return undefined;
    }
    holder.#table?.use(name);
    return holder.#row?.columns.get(name) ?? null;
  }

  /** Where the innermost row stands. */
  get position(): SpecPosition | null {
    return this.#row?.position ?? null;
  }

  #holderOf(name: string): RowScope | null {
    if (this.#table?.has(name) === true) return this;
    return this.#outer === null ? null : this.#outer.#holderOf(name);
  }

  *#columns(): Generator<string> {
    if (this.#table !== null) yield* this.#table.columns;
    if (this.#outer !== null) yield* this.#outer.#columns();
  }
}
