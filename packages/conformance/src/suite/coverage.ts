import type { CaseFile, Cell } from '../format/case-file.ts';

/** Which cells of the spec the cases exercise. */
export interface Coverage {
  readonly cells: readonly CellCoverage[];
  readonly exercised: number;
  readonly untestable: number;
  /** Cells that can be exercised and are not. */
  readonly missing: readonly Cell[];
  /** What is wrong with the file itself: a case that names a cell there is not. */
  readonly problems: readonly string[];
}

export interface CellCoverage {
  readonly cell: Cell;
  readonly cases: readonly string[];
}

/** `ids`: the cases that count; those that were judged, where it is about a run. Default: all of the suite. */
export function coverageOf(suite: CaseFile, ids?: ReadonlySet<string>): Coverage {
  const counted = suite.cases.filter(({ id }) => ids === undefined || ids.has(id));
  const byCell = new Map<string, string[]>(suite.cells.map(({ id }) => [id, []]));
  const problems: string[] = [];
  for (const { id, cells } of counted) {
    for (const cell of cells) {
      const cases = byCell.get(cell);
      if (cases === undefined)
        problems.push(`${id} names the cell ${cell}, which the spec has not`);
      else cases.push(id);
    }
  }
  const cells = suite.cells.map((cell) => ({ cell, cases: byCell.get(cell.id)! }));
  return {
    cells,
    exercised: cells.filter(({ cases }) => cases.length > 0).length,
    untestable: cells.filter(({ cell, cases }) => cell.untestable !== null && cases.length === 0)
      .length,
    missing: cells
      .filter(({ cell, cases }) => cell.untestable === null && cases.length === 0)
      .map(({ cell }) => cell),
    problems,
  };
}
