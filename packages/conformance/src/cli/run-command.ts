import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readBaseline } from '../baseline/read-baseline.ts';
import { findCredentials } from '../credentials/find-credentials.ts';
import { renderTerminal, styleFor } from '../report/render-terminal.ts';
import { runSuite } from '../run/run-suite.ts';
import type { RunOptions } from '../run/run-suite.ts';
import { loadSuite } from '../suite/load-suite.ts';
import type { Caller } from '../target/target-options.ts';
import { guardCosts } from './guard-costs.ts';
import { parseChoice, parseDate, parseEndpoint, parseList, parseNumber } from './parse-flags.ts';
import { Progress } from './progress.ts';
import { readClaims } from './read-claims.ts';
import { writeReports } from './write-reports.ts';

interface RunFlags {
  readonly endpoint: string;
  readonly region?: string;
  readonly profile?: string;
  readonly name?: string;
  readonly case?: readonly string[];
  readonly operation?: readonly string[];
  readonly level?: readonly string[];
  readonly origin?: readonly string[];
  readonly model?: string;
  readonly since?: string;
  readonly jobs?: number;
  readonly seed?: number;
  readonly shuffle?: true;
  readonly report?: readonly string[];
  readonly json?: true;
  readonly claims?: string;
  readonly capability?: readonly string[];
  readonly callerArn?: string;
  readonly secondRegion?: string;
  readonly secondEndpoint?: string;
  readonly secondPrincipalProfile?: string;
  readonly secondPrincipalArn?: string;
  readonly secondAccountProfile?: string;
  readonly secondAccountArn?: string;
  readonly timeout?: number;
  readonly iAcceptCosts?: true;
  readonly maxKeys?: number;
  readonly ledger?: string;
  readonly keep?: true;
  readonly cases?: string;
  readonly baseline?: string;
}

/** Adds `run` to the program. */
export function addRunCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command('run')
    .summary('hold a target against the suite')
    .description(
      'Runs the cases against a target and says what is wrong with it. What it makes there carries the tag trent-conformance and is removed at the end.',
    )
    .requiredOption(
      '--endpoint <url>',
      'where the target answers, e.g. http://127.0.0.1:8080',
      parseEndpoint,
    )
    .option(
      '--region <name>',
      'Region to sign for (default: AWS_REGION, AWS_DEFAULT_REGION, or us-east-1)',
    )
    .option(
      '--profile <name>',
      'profile of the shared-credentials file (default: the environment, then AWS_PROFILE or default)',
    )
    .option('--name <text>', 'what to call the target in reports, with its version')
    .optionsGroup('Which cases:')
    .option('--case <globs>', 'ids, * for any characters', parseList)
    .option('--operation <names>', 'those that need one of these operations', parseList)
    .option('--level <levels>', 'MUST, SHOULD, MAY', parseChoice('MUST', 'SHOULD', 'MAY'))
    .option('--origin <origins>', 'scenario, derived', parseChoice('scenario', 'derived'))
    .option(
      '--model <date>',
      'requirements of the model of this day: later ones are left out',
      parseDate,
    )
    .option('--since <date>', 'requirements that came on this day or later', parseDate)
    .option('--cases <file>', 'another cases.json than the published one')
    .optionsGroup('How:')
    .option('-j, --jobs <n>', 'cases at a time (default: 4)', parseNumber(1, 256))
    .option(
      '--seed <n>',
      'makes random bytes and the order the same again',
      parseNumber(0, 2 ** 32 - 1),
    )
    .option('--shuffle', 'in an order that depends on the seed')
    .option(
      '--timeout <seconds>',
      'how long an answer may take (default: 30)',
      parseNumber(1, 3_600),
    )
    .option('--keep', 'leave what was made, to look at it; clean removes it')
    .option(
      '--ledger <dir>',
      'where it is written down what was made (default: ~/.local/state/trent-conformance)',
    )
    .optionsGroup('What the target can do:')
    .option(
      '--claims <file>',
      'operations that it says it offers, a name a line, or all: one that is absent is a failure',
    )
    .option('--capability <names>', 'capabilities that do not show by themselves', parseList)
    .option('--caller-arn <arn>', 'who the credentials are (default: the root of the account)')
    .option('--second-region <name>', 'another Region that it serves')
    .option('--second-endpoint <url>', 'where that one is, if elsewhere', parseEndpoint)
    .option(
      '--second-principal-profile <name>',
      'credentials of somebody else in the account, without policies',
    )
    .option('--second-principal-arn <arn>', 'who that is')
    .option('--second-account-profile <name>', 'credentials of an administrator of another account')
    .option('--second-account-arn <arn>', 'who that is')
    .optionsGroup('Costs:')
    .option('--i-accept-costs', 'needed where the target is not this machine: keys may cost money')
    .option(
      '--max-keys <n>',
      'make no more keys than this; needed with --i-accept-costs',
      parseNumber(0, 1_000_000),
    )
    .optionsGroup('Reports:')
    .option('--baseline <file>', 'known failures, YAML or JSON: they do not decide the verdict')
    .option('--report <paths>', 'a file (.json) or a directory', parseList)
    .option('--json', 'the JSON report on standard output instead of words')
    .action(async (flags: RunFlags) => done(await run(flags)));
}

async function run(flags: RunFlags): Promise<number> {
  guardCosts(flags.endpoint, flags);
  const progress = new Progress(process.stderr);
  const report = await runSuite({
    ...optionsOf(flags),
    onOutcome: (outcome, total) => progress.tell(outcome, total),
  });
  progress.end();
  const files = writeReports(report, flags.report ?? []);
  if (flags.json === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    process.stdout.write(renderTerminal(report, styleFor(process.stdout)));
    for (const file of files) process.stdout.write(`${file}\n`);
  }
  return report.exitCode;
}

function optionsOf(flags: RunFlags): RunOptions {
  const suite = loadSuite(flags.cases);
  const region = flags.region ?? regionOfEnvironment();
  return {
    suite,
    endpoint: flags.endpoint,
    region,
    credentials: findCredentials(flags.profile),
    ledgerFolder: flags.ledger ?? join(homedir(), '.local', 'state', 'trent-conformance'),
    selection: defined({
      cases: flags.case,
      operations: flags.operation,
      levels: flags.level,
      origins: flags.origin,
      model: flags.model,
      since: flags.since,
    }),
    ...defined({
      name: flags.name,
      callerArn: flags.callerArn,
      secondPrincipal: caller(flags.secondPrincipalProfile, flags.secondPrincipalArn),
      secondAccount: caller(flags.secondAccountProfile, flags.secondAccountArn),
      secondRegion:
        flags.secondRegion === undefined
          ? undefined
          : { region: flags.secondRegion, ...defined({ endpoint: flags.secondEndpoint }) },
      capabilities: flags.capability,
      claims: readClaims(flags.claims, suite),
      timeoutMilliseconds: flags.timeout === undefined ? undefined : flags.timeout * 1_000,
      maxKeys: flags.maxKeys,
      seed: flags.seed,
      jobs: flags.jobs,
      shuffle: flags.shuffle,
      keep: flags.keep,
      baseline: flags.baseline === undefined ? undefined : readBaseline(flags.baseline, suite),
    }),
  };
}

function regionOfEnvironment(): string {
  return process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || 'us-east-1';
}

function caller(profile: string | undefined, arn: string | undefined): Caller | undefined {
  if (profile === undefined) return undefined;
  return { credentials: findCredentials(profile), ...defined({ arn }) };
}

/** Without the members that are undefined. */
function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
