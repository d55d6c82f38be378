/**
 * One suite's figures: what was measured side by side in this run. Ratios are against the row marked as baseline,
 * since absolute figures mean little on shared machines.
 */
export interface Report {
  readonly suite: string;
  readonly title: string;
  /** What one figure is: unit, and whether more is better. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Index of the row that ratios are taken against. */
  readonly baseline: number;
  readonly notes: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly digits: number;
}

export interface Row {
  readonly name: string;
  /** Medians, one for each column; `null` where it does not apply. */
  readonly medians: readonly (number | null)[];
}

/** The report as text: a median and, in parentheses, its ratio to the baseline row, for each figure. */
export function formatReport(report: Report): string {
  const baseline = report.rows[report.baseline];
  const header = ['', ...report.columns.map((column) => column.name)];
  const body = report.rows.map((row) => [
    row.name,
    ...report.columns.map((column, index) => {
      const value = row.medians[index] ?? null;
      if (value === null) return '-';
      const reference = baseline?.medians[index] ?? null;
      const ratio =
        reference === null || reference === 0 ? '' : ` (${(value / reference).toFixed(2)}x)`;
      return `${value.toFixed(column.digits)}${ratio}`;
    }),
  ]);
  const table = [header, ...body];
  const widths = header.map((_, index) =>
    Math.max(...table.map((cells) => cells[index]?.length ?? 0)),
  );
  const lines = table.map((cells) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
  return [
    `${report.suite}: ${report.title}`,
    ...lines,
    ...report.notes.map((note) => `  ${note}`),
  ].join('\n');
}
