import type { Command } from 'commander';
import { parseList, parseNumber } from './parse-flags.ts';
import { addSelectionOptions } from './selection-options.ts';
import type { SelectionFlags } from './selection-options.ts';
import { addCostOptions, addTargetOptions } from './target-flags.ts';
import type { CostFlags, TargetFlags } from './target-flags.ts';

export interface RunFlags extends TargetFlags, CostFlags, SelectionFlags {
  readonly name?: string;
  readonly jobs?: number;
  readonly seed?: number;
  readonly propertyRuns?: number;
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
    .option(
      '--property-runs <n>',
      'random valid requests for each operation, after the cases (default: 5, 0 for none)',
      parseNumber(0, 1_000_000),
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
    .action(async (flags: RunFlags) => {
      // Loaded here, so that help and wrong usage need not wait for the whole runner.
      const { run } = await import('./run.ts');
      done(await run(flags));
    });
}

const help = `
Credentials:
  Those of the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN) or of the shared-credentials file
  (AWS_SHARED_CREDENTIALS_FILE), as of every AWS tool. They need every permission on keys of their account.

Capabilities:
  sigv4             the target checks signatures; found out by a forged one
  china-region      the Region begins with cn-
  key-agreement     the target makes keys of that usage; found out by making one
  import-origin     the target makes keys for imported material; found out by making one
  second-region, second-principal, second-account   given by the flags above

Known failures (--baseline), a list of:
  - case: wrap.context.exact-match
    step: refuse                        # may be left out
    reason: contexts are compared without letter case
    link: https://example.com/issues/12
    expires: '2027-01-31'
`;
