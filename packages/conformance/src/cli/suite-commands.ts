import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { readReport } from '../report/read-report.ts';
import { coverageOf } from '../suite/coverage.ts';
import type { Coverage } from '../suite/coverage.ts';
import { explainCase } from '../suite/explain-case.ts';
import { loadSuite } from '../suite/load-suite.ts';
import { selectCases } from '../suite/select-cases.ts';
import { addSelectionOptions, selectionOf } from './selection-options.ts';
import type { SelectionFlags } from './selection-options.ts';
import { UsageError } from './usage-error.ts';

/** Adds what is told about the suite itself: `list`, `explain`, `coverage`. */
export function addSuiteCommands(program: Command, done: (exitCode: number) => void): void {
  const list = program
    .command('list')
    .summary('the cases')
    .description('Lists cases: id, level and claim of each.')
    .option('--json', 'all that is known of them, as JSON');
  addSelectionOptions(list).action((flags: SelectionFlags & { readonly json?: true }) => {
    const cases = selectCases(loadSuite(flags.cases).cases, selectionOf(flags));
    if (cases.length === 0) throw new UsageError('no case is left after the filters');
    process.stdout.write(
      flags.json === true
        ? `${JSON.stringify(cases, null, 2)}\n`
        : cases.map(({ id, level, title }) => `${level.padEnd(6)} ${id}  ${title}\n`).join(''),
    );
  });
  program
    .command('explain')
    .summary('what a case claims, why, and how it finds out')
    .argument('<id>', 'id of a case')
    .option('--cases <file>', 'another cases.json than the published one')
    .option('--json', 'the case as it is in cases.json')
    .action((id: string, flags: { readonly cases?: string; readonly json?: true }) => {
      const suite = loadSuite(flags.cases);
      const one = suite.cases.find((own) => own.id === id);
      if (one === undefined) throw new UsageError(`there is no case ${id}: list shows them all`);
      process.stdout.write(
        flags.json === true ? `${JSON.stringify(one, null, 2)}\n` : explainCase(one, suite),
      );
    });
  program
    .command('coverage')
    .summary('what of the spec the cases exercise')
    .description(
      'Tells which cells of the spec (members, limits, enum values, errors, key states, outputs) are exercised: by the suite, or by the cases that a run judged. Exits 1 where one is not that could be.',
    )
    .argument('[report]', 'a JSON report; default: the suite itself')
    .option('--cases <file>', 'another cases.json than the published one')
    .option('--json', 'every cell with its cases, as JSON')
    .action(
      (file: string | undefined, flags: { readonly cases?: string; readonly json?: true }) => {
        const coverage = coverageOf(
          loadSuite(flags.cases),
          file === undefined ? undefined : judgedIn(file),
        );
        process.stdout.write(
          flags.json === true ? `${JSON.stringify(coverage, null, 2)}\n` : renderCoverage(coverage),
        );
        const isWhole = coverage.missing.length === 0 && coverage.problems.length === 0;
        done(isWhole ? exitCode.good : exitCode.found);
      },
    );
}

function judgedIn(file: string): ReadonlySet<string> {
  const judged = readReport(file).cases.filter(
    ({ status }) => status === 'passed' || status === 'failed',
  );
  return new Set(judged.map(({ id }) => id));
}

function renderCoverage({ cells, exercised, untestable, missing, problems }: Coverage): string {
  const kinds = Map.groupBy(cells, ({ cell }) => cell.kind);
  const testable = cells.length - untestable;
  const percent = testable === 0 ? 100 : Math.floor((100 * exercised) / testable);
  return [
    ...[...kinds].map(([kind, own]) => {
      const hit = own.filter(({ cases }) => cases.length > 0).length;
      return `${kind.padEnd(14)} ${String(hit).padStart(5)} of ${own.length}`;
    }),
    ...cells
      .filter(({ cell, cases }) => cell.untestable !== null && cases.length === 0)
      .map(({ cell }) => `untestable  ${cell.id}: ${cell.untestable}`),
    ...missing.map(({ id, source }) => `MISSING     ${id}  (${source})`),
    ...problems.map((problem) => `PROBLEM     ${problem}`),
    `${exercised} of ${testable} cells exercised (${percent}%), ${untestable} untestable`,
    '',
  ].join('\n');
}
