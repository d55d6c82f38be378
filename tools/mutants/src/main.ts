/** `npm run mutants`: breaks our service in one way after the other, and sees whether the suite notices. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { allMutants, subjects } from './all.ts';
import { addMatrixOptions, runMatrix } from './matrix/matrix-command.ts';
import type { MatrixFlags } from './matrix/matrix-command.ts';
import { formatScore, scoreOf } from './report/score.ts';
import { Progress } from './report/progress.ts';
import { huntAll } from './run/hunt-all.ts';
import { runOrders } from './run/orders.ts';
import { pick } from './run/pick.ts';

const exitCode = { good: 0, found: 1, usage: 2, failure: 3 } as const;

interface HuntFlags {
  readonly mutant?: readonly string[];
  readonly subject?: string;
  readonly sample?: number;
  readonly processes: number;
  readonly seed: number;
  readonly json?: true;
}

const program = new Command('mutants')
  .description(
    'Deliberate bugs in our key service, each switched on alone. The conformance suite must find every one, by a MUST case.',
  )
  .showHelpAfterError('(--help tells more)')
  .exitOverride();

const hunt = program
  .command('hunt', { isDefault: true })
  .summary('hold each mutant against the suite')
  .description(
    'Starts a server for each mutant on a free port and runs MUST cases, those about what is broken first, until one fails.',
  );
addSelectionOptions(hunt)
  .option('--json', 'the score as JSON on standard output')
  .action(async (flags: HuntFlags) => {
    const chosen = pick(allMutants, flags);
    if (typeof chosen === 'string') return usage(chosen);
    const progress = new Progress(process.stderr, chosen.length);
    const started = performance.now();
    const hunts = await huntAll(chosen, { ...flags, told: (hunt) => progress.tell(hunt) });
    progress.end();
    const score = scoreOf(chosen, hunts, (performance.now() - started) / 1_000);
    process.stdout.write(
      flags.json === true ? `${JSON.stringify(score, null, 2)}\n` : formatScore(score),
    );
    process.exitCode = score.survivors.length === 0 ? exitCode.good : exitCode.found;
  });

const matrix = program
  .command('matrix')
  .summary('hold each mutant against every MUST case: which cases find nothing?')
  .description(
    'As hunt, but all cases against each mutant. All mutants take hours, so rows are kept: what was held stays held until the cases change.',
  );
addMatrixOptions(
  addSelectionOptions(matrix).option('--json', 'the matrix as JSON on standard output'),
).action(async (flags: MatrixFlags) => {
  const chosen = pick(allMutants, flags);
  if (typeof chosen === 'string') return usage(chosen);
  process.stdout.write(await runMatrix(chosen, flags));
});

program
  .command('list')
  .summary('every mutant and what it breaks')
  .option('--json', 'as JSON')
  .action(({ json }: { json?: true }) => {
    const rows = allMutants.map(({ id, breaks, why, violates, operations }) => ({
      id,
      breaks,
      why,
      violates,
      operations,
    }));
    process.stdout.write(
      json === true
        ? `${JSON.stringify(rows, null, 2)}\n`
        : rows.map(({ id, breaks }) => `${id}: ${breaks}\n`).join(''),
    );
  });

program
  .command('orders')
  .summary('no mutant at all: the suite must find nothing, in whatever order')
  .description(
    'Runs the whole suite against our service as it is, in shuffled orders, one case at a time and eight at a time.',
  )
  .option('--orders <n>', 'how many orders, each with both', positive, 20)
  .option('--json', 'the figures as JSON on standard output')
  .action(async ({ orders, json }: { orders: number; json?: true }) => {
    const found = await runOrders(orders, (text) => process.stderr.write(`${text}\n`));
    const failed = found.filter(({ failures }) => failures.length > 0);
    process.stdout.write(
      json === true
        ? `${JSON.stringify(found, null, 2)}\n`
        : `${found.length} runs, ${failed.length} with failures\n`,
    );
    process.exitCode = failed.length === 0 ? exitCode.good : exitCode.found;
  });

program.addHelpText(
  'after',
  '\nExit codes: 0 every mutant was found, 1 one was not, 2 wrong usage, 3 could not run.',
);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCode.good : exitCode.usage;
  } else {
    process.stderr.write(`mutants: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCode.failure;
  }
}

function usage(text: string): void {
  process.stderr.write(`mutants: ${text}\n`);
  process.exitCode = exitCode.usage;
}

/** Which mutants, and how; the same for every command that holds mutants against cases. */
function addSelectionOptions(command: Command): Command {
  return command
    .option('--mutant <ids>', 'these only, separated by commas', list)
    .addOption(
      new Option('--subject <name>', 'those of one subject').choices(Object.keys(subjects)),
    )
    .option('--sample <n>', 'so many of each subject, spread over it', positive)
    .option('--processes <n>', 'servers at a time', positive, 2)
    .option('--seed <n>', 'makes random bytes the same again', positive, 1);
}

function list(text: string): readonly string[] {
  return text.split(',').filter((id) => id !== '');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('give a whole number of at least 1.');
}
