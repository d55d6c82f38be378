/** One thing that was counted or measured, and what it had to be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  /** The most it may be; left out where any number is as good. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What a soak found. */
export interface Report {
  readonly soak: string;
  /** Which choices were made: the same seed makes them again. */
  readonly seed: number;
  readonly figures: readonly Figure[];
  /** What went wrong, a line each; at most 50 are kept. */
  readonly problems: readonly string[];
}

/** Whether nothing is wrong. */
export function isGood({ figures, problems }: Report): boolean {
  return problems.length === 0 && figures.every(isWithin);
}

/** As a table, a line for each figure, and the problems behind it. */
export function formatReport(report: Report): string {
  const rows = report.figures.map((figure) => [
    figure.name,
    `${printed(figure.value)}${figure.unit === undefined ? '' : ` ${figure.unit}`}`,
    limitOf(figure),
    isWithin(figure) ? '' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
  const verdict = isGood(report) ? 'good' : 'NOT GOOD';
  return [
    `soak ${report.soak}, seed ${report.seed}: ${verdict}`,
    ...lines.map((line) => `  ${line}`),
    ...report.problems.map((problem) => `  ! ${problem}`),
  ].join('\n');
}

function isWithin({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  return value <= atMost && value >= atLeast;
}

function limitOf({ atMost, atLeast }: Figure): string {
  return [
    ...(atMost === undefined ? [] : [atMost === 0 ? 'must be 0' : `at most ${printed(atMost)}`]),
    ...(atLeast === undefined ? [] : [`at least ${printed(atLeast)}`]),
  ].join(', ');
}

function printed(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
