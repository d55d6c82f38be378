import { readBaseline } from '../baseline/read-baseline.ts';
import { renderTerminal, styleFor } from '../report/render-terminal.ts';
import { runSuite } from '../run/run-suite.ts';
import type { RunOptions } from '../run/run-suite.ts';
import { loadSuite } from '../suite/load-suite.ts';
import { defined } from './defined.ts';
import { Progress } from './progress.ts';
import { readClaims } from './read-claims.ts';
import { repeatedFlags } from './repeated-flags.ts';
import type { RunFlags } from './run-command.ts';
import { selectionOf } from './selection-options.ts';
import { targetOptionsOf } from './target-options.ts';
import { reportFiles, writeReports } from './write-reports.ts';

/** What `run` does. Gives the exit code; throws what `program.ts` has words for. */
export async function run(flags: RunFlags): Promise<number> {
  // Wrong names are better said before a run than after it.
  const files = reportFiles(flags.report ?? []);
  const progress = new Progress(process.stderr);
  const report = await runSuite({
    ...optionsOf(flags),
    onOutcome: (outcome, total) => progress.tell(outcome, total),
  });
  progress.end();
  writeReports(report, files);
  if (flags.json === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    process.stdout.write(renderTerminal(report, styleFor(process.stdout)));
    for (const { path } of files) process.stdout.write(`${path}\n`);
  }
  return report.exitCode;
}

function optionsOf(flags: RunFlags): RunOptions {
  const suite = loadSuite(flags.cases);
  return {
    suite,
    ...targetOptionsOf(flags),
    flags: repeatedFlags(flags),
    selection: selectionOf(flags),
    ...defined({
      name: flags.name,
      capabilities: flags.capability,
      claims: readClaims(flags.claims, suite),
      seed: flags.seed,
      jobs: flags.jobs,
      propertyRuns: flags.propertyRuns,
      shuffle: flags.shuffle,
      keep: flags.keep,
      baseline: flags.baseline === undefined ? undefined : readBaseline(flags.baseline, suite),
    }),
  };
}
