import type { Command } from 'commander';
import { readBaseline } from '../baseline/read-baseline.ts';
import { renderTerminal, styleFor } from '../report/render-terminal.ts';
import { runSuite } from '../run/run-suite.ts';
import type { RunOptions } from '../run/run-suite.ts';
import { loadSuite } from '../suite/load-suite.ts';
import { defined } from './defined.ts';
import { parseList, parseNumber } from './parse-flags.ts';
import { Progress } from './progress.ts';
import { readClaims } from './read-claims.ts';
import { addSelectionOptions, selectionOf } from './selection-options.ts';
import type { SelectionFlags } from './selection-options.ts';
import { addCostOptions, addTargetOptions, targetOptionsOf } from './target-options.ts';
import type { CostFlags, TargetFlags } from './target-options.ts';
import { reportFiles, writeReports } from './write-reports.ts';

interface RunFlags extends TargetFlags, CostFlags, SelectionFlags {
  readonly name?: string;
  readonly jobs?: number;
  readonly seed?: number;
  readonly shuffle?: true;
  readonly keep?: true;
  readonly claims?: string;
  readonly capability?: readonly string[];
  readonly baseline?: string;
  readonly report?: readonly string[];
  readonly json?: true;
}

/** Adds `run` to the program. */
export function addRunCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('run')
    .summary('hold a target against the suite')
    .description(
      'Runs the cases against a target and says what is wrong with it. What it makes there carries the tag trent-conformance and is removed at the end.',
    )
    .option('--name <text>', 'what to call the target in reports, with its version');
  addTargetOptions(command)
    .option(
      '--claims <file>',
      'operations that the target says it offers, a name a line, or all: one that is absent is a failure',
    )
    .option('--capability <names>', 'capabilities that do not show by themselves', parseList);
  addSelectionOptions(command)
    .optionsGroup('How:')
    .option('-j, --jobs <n>', 'cases at a time (default: 4)', parseNumber(1, 256))
    .option(
      '--seed <n>',
      'makes random bytes and the order the same again',
      parseNumber(0, 2 ** 32 - 1),
    )
    .option('--shuffle', 'in an order that depends on the seed')
    .option('--keep', 'leave what was made, to look at it; clean removes it');
  addCostOptions(command)
    .optionsGroup('Reports:')
    .option('--baseline <file>', 'known failures, YAML or JSON: they do not decide the verdict')
    .option(
      '--report <paths>',
      'files (.json, .html, .xml, .md, .svg), or a directory for all of them',
      parseList,
    )
    .option('--json', 'the JSON report on standard output instead of words')
    .addHelpText('after', help)
    .action(async (flags: RunFlags) => done(await run(flags)));
}

async function run(flags: RunFlags): Promise<number> {
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
    selection: selectionOf(flags),
    ...defined({
      name: flags.name,
      capabilities: flags.capability,
      claims: readClaims(flags.claims, suite),
      seed: flags.seed,
      jobs: flags.jobs,
      shuffle: flags.shuffle,
      keep: flags.keep,
      baseline: flags.baseline === undefined ? undefined : readBaseline(flags.baseline, suite),
    }),
  };
}

const help = `
Credentials:
  Those of the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN) or of the shared-credentials file
  (AWS_SHARED_CREDENTIALS_FILE), as of every AWS tool. They need every permission on keys of their account.

Capabilities:
  sigv4             the target checks signatures; found out by a forged one
  china-region      the Region begins with cn-
  second-region, second-principal, second-account   given by the flags above

Known failures (--baseline), a list of:
  - case: wrap.context.exact-match
    step: refuse                        # may be left out
    reason: contexts are compared without letter case
    link: https://example.com/issues/12
    expires: '2027-01-31'
`;
