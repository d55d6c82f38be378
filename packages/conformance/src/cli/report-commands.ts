import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { diffReports } from '../report/diff-reports.ts';
import type { Difference } from '../report/diff-reports.ts';
import { renderMatrix } from '../report/html/render-matrix.ts';
import { readReport } from '../report/read-report.ts';
import { renderBadge } from '../report/render-badge.ts';

/** Adds what is made of JSON reports: `diff`, `matrix`, `badge`. */
export function addReportCommands(program: Command, done: (exitCode: number) => void): void {
  program
    .command('diff')
    .summary('what became of the cases since an older report')
    .description('Compares two JSON reports case by case. Exits 1 where a case became worse.')
    .argument('<old>', 'report.json of before')
    .argument('<new>', 'report.json of now')
    .option('--json', 'as JSON')
    .action((before: string, after: string, { json }: { json?: true }) => {
      const differences = diffReports(readReport(before), readReport(after));
      process.stdout.write(
        json === true ? `${JSON.stringify(differences, null, 2)}\n` : renderDiff(differences),
      );
      done(differences.some(({ isWorse }) => isWorse) ? exitCode.found : exitCode.good);
    });
  program
    .command('matrix')
    .summary('one page over several targets')
    .description('Writes an HTML page with a row for each case and a column for each report.')
    .argument('<reports...>', 'JSON reports, a column each')
    .requiredOption('--out <file>', 'the page')
    .action((files: readonly string[], { out }: { out: string }) => {
      write(out, renderMatrix(files.map(readReport)));
    });
  program
    .command('badge')
    .summary('an SVG that says how much a target passes')
    .argument('<report>', 'a JSON report')
    .requiredOption('--out <file>', 'the SVG')
    .action((file: string, { out }: { out: string }) => {
      write(out, renderBadge(readReport(file)));
    });
}

function renderDiff(differences: readonly Difference[]): string {
  const worse = differences.filter(({ isWorse }) => isWorse).length;
  return [
    ...differences.map(
      ({ id, before, after, isWorse }) =>
        `${isWorse ? 'WORSE ' : '      '}${id}: ${before ?? 'not run'} -> ${after ?? 'not run'}`,
    ),
    `${differences.length} cases differ, ${worse} became worse`,
    '',
  ].join('\n');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${file}\n`);
}
