import { levels } from './report.ts';
import type { ConformanceCase, Level } from './report.ts';

/** How the cases of one level did that concern one operation. */
export interface Cell {
  readonly passed: number;
  /** Failed, and not known to fail. */
  readonly failed: number;
  readonly known: number;
  /** Could not be judged. */
  readonly errors: number;
  readonly notApplicable: number;
}

export interface MatrixRow {
  readonly operation: string;
  readonly cells: Readonly<Record<Level, Cell>>;
}

/** A row for each operation that a case names, by name. A case of several operations counts for each of them. */
export function matrixOf(cases: readonly ConformanceCase[]): readonly MatrixRow[] {
  const operations = [...new Set(cases.flatMap((one) => one.operations))].sort();
  return operations.map((operation) => {
    const own = cases.filter((one) => one.operations.includes(operation));
    const cells = levels.map((level) => [level, cellOf(own.filter((one) => one.level === level))]);
    return { operation, cells: Object.fromEntries(cells) as Record<Level, Cell> };
  });
}

function cellOf(cases: readonly ConformanceCase[]): Cell {
  const count = (is: (one: ConformanceCase) => boolean): number => cases.filter(is).length;
  return {
    passed: count(({ status }) => status === 'passed'),
    failed: count(({ status, known }) => status === 'failed' && known === null),
    known: count(({ status, known }) => status === 'failed' && known !== null),
    errors: count(({ status }) => status === 'error'),
    notApplicable: count(({ status }) => status === 'not-applicable'),
  };
}
