/** `npm run soak -- crash|nodes|fuzz`: long runs against real `trent-kms` processes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { crashSoak } from './crash/crash-soak.ts';
import { fuzzSoak } from './fuzz/fuzz-soak.ts';
import { nodesSoak } from './nodes/nodes-soak.ts';
import { progressOnStderr, type Progress } from './run/progress.ts';
import { formatReport, isGood, type Report } from './run/report.ts';

const exitCode = { good: 0, found: 1, usage: 2, failure: 3 } as const;

/** What every soak has. */
interface CommonFlags {
  readonly seed: number;
  readonly json?: true;
}

/** What a soak is given besides its own flags. */
interface Surroundings {
  readonly seed: number;
  readonly directory: string;
  readonly progress: Progress;
}

const program = new Command('soak')
  .description(
    'Long runs against real trent-kms processes on this machine, each with its figures and their limits.',
  )
  .showHelpAfterError('(--help tells more)')
  .exitOverride();

add<{ kills: number; workers: number; loadMs: number }>(
  program
    .command('crash')
    .summary('kill -9 under load: is all there that was acknowledged?')
    .description(
      'Kills a server on SQLite over and over while workers create keys, aliases and grants, put policies, set tags and ' +
        'change key states, and compares what the next one has with what was acknowledged.',
    )
    .option('--kills <n>', 'how often', positive, 500)
    .option('--workers <n>', 'concurrent callers', positive, 8)
    .option('--load-ms <n>', 'longest time under load before a kill', positive, 400),
  crashSoak,
);

add<{ tries: number; triesPerChange: number; outages: number }>(
  program
    .command('nodes')
    .summary('two servers on one database: does one answer with what was before?')
    .description(
      'Disables keys, revokes grants, puts policies and schedules deletions on one of two servers that share a PostgreSQL ' +
        'database, tries the keys on the other, then kills the database under load and starts it again.',
    )
    .option('--tries <n>', 'tries on the other server for each kind of change', positive, 10_000)
    .option('--tries-per-change <n>', 'how many of them follow a change', positive, 20)
    .option('--outages <n>', 'how often the database is killed', positive, 3),
  nodesSoak,
);

add<{ requests: number; contexts: number }>(
  program
    .command('fuzz')
    .summary('random requests, altered ciphertexts, contexts that look alike')
    .description(
      'Sends a server requests whose bodies, headers, policies and ciphertexts are made up, opens ciphertexts that were ' +
        'altered in every single way, and looks for encryption contexts with the same associated data.',
    )
    .option('--requests <n>', 'requests that are made up', positive, 1_000_000)
    .option('--contexts <n>', 'pairs of encryption contexts', positive, 1_000_000),
  fuzzSoak,
);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said it already.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCode.good : exitCode.usage;
  } else {
    process.stderr.write(`soak: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCode.failure;
  }
}

/** Adds what every soak has, and runs it in a directory of its own. */
function add<Flags extends object>(
  command: Command,
  soak: (options: Flags & Surroundings) => Promise<Report>,
): void {
  command
    .option('--seed <n>', 'repeats the choices of a run that had it', whole, Date.now() % 2 ** 32)
    .option('--json', 'print the report as JSON')
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes:\n  0 good   1 found something, or a limit was missed   2 wrong usage   3 could not run',
    )
    .action(async (flags: Flags & CommonFlags) => {
      const directory = mkdtempSync(join(tmpdir(), 'trent-soak-'));
      process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
      const report = await soak({ ...flags, directory, progress: progressOnStderr() });
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      process.stdout.write(
        `${flags.json === true ? JSON.stringify(report, null, 2) : formatReport(report)}\n`,
      );
      process.exitCode = isGood(report) ? exitCode.good : exitCode.found;
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('give a whole number of at least 1.');
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 2 ** 32) return value;
  throw new InvalidArgumentError('give a whole number from 0 to 4294967295.');
}
