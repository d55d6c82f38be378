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
  /** What was promised, and what came of it in this run. */
  readonly targets?: readonly Target[];
  readonly notes: readonly string[];
}

/** A figure with the limit that it is held to: `atMost` or `atLeast`. */
export interface Target {
  readonly what: string;
  readonly figure: number;
  /** Follows the figure: ` ms`, `x`. */
  readonly unit: string;
  readonly digits: number;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** The same figure of whom we compare with, where it is no ratio. */
  readonly peer?: number;
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
  return [
    `${report.suite}: ${report.title}`,
    ...aligned([header, ...body]),
    ...(report.targets === undefined
      ? []
      : ['', ...aligned([headerOf(report.targets), ...report.targets.map(cellsOf)])]),
    ...report.notes.map((note) => `  ${note}`),
  ].join('\n');
}

/** True where the figure keeps its limit. */
export function isMet({ figure, atMost = Infinity, atLeast = -Infinity }: Target): boolean {
  return figure <= atMost && figure >= atLeast;
}

function headerOf(targets: readonly Target[]): string[] {
  const hasPeer = targets.some(({ peer }) => peer !== undefined);
  return ['', 'figure', 'target', '', hasPeer ? 'the SDK' : ''];
}

function cellsOf(target: Target): string[] {
  const { what, figure, unit, digits, atMost, atLeast, peer } = target;
  const limit = atMost === undefined ? `>= ${atLeast}${unit}` : `<= ${atMost}${unit}`;
  return [
    what,
    `${figure.toFixed(digits)}${unit}`,
    limit,
    isMet(target) ? 'met' : 'MISSED',
    peer === undefined ? '' : `${peer.toFixed(digits)}${unit}`,
  ];
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, index) =>
    Math.max(...table.map((cells) => cells[index]?.length ?? 0)),
  );
  return table.map((cells) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
}
