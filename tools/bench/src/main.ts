import { Command, InvalidArgumentError } from 'commander';
import { clientSuite } from './client/suite.ts';
import { generatorSuite } from './generator/suite.ts';
import { formatReport, type Report } from './measure/report.ts';
import { serviceSuite } from './service/suite.ts';
import { signaturesSuite } from './signatures/suite.ts';
import { validatorSuite } from './validator/suite.ts';

interface Choices {
  readonly model?: string;
  readonly long?: boolean;
}
type Suite = (
  rounds: number,
  progress: (text: string) => void,
  choices: Choices,
) => Promise<Report>;

const suites = new Map<string, Suite>([
  ['generator', (rounds, progress, { model }) => generatorSuite(rounds, progress, model)],
  ['validator', validatorSuite],
  ['client', clientSuite],
  ['service', serviceSuite],
  ['signatures', signaturesSuite],
]);

const program = new Command('bench')
  .description(
    'Measures the generator, its validators, the client and the service side by side with their peers, in one run.',
  )
  .argument(
    '[suite...]',
    `what to measure: ${[...suites.keys()].join(', ')}; all where none is given`,
  )
  .option(
    '--rounds <n>',
    'times each row is measured, by turns; medians are printed',
    positiveInteger,
    3,
  )
  .option(
    '--model <file>',
    'Smithy model that the generator is measured with, e.g. the whole KMS; else a synthetic one of its size',
  )
  .option(
    '--long',
    'client: 10^6 calls with failing credentials, not 10^5; service: 10^6 requests and keys; takes minutes',
  )
  .option('--json', 'print the medians as JSON')
  .addHelpText('after', '\nExit codes: 0 good, 2 wrong usage, 3 could not run.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();

const { rounds, json, ...choices } = program.opts<Choices & { rounds: number; json?: boolean }>();
const names = program.args.length > 0 ? program.args : [...suites.keys()];
const unknown = names.filter((name) => !suites.has(name));
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no suite ${unknown.join(', ')}; there are ${[...suites.keys()].join(', ')}\n`,
  );
  process.exit(2);
}
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
};
try {
  const reports: Report[] = [];
  for (const name of names) {
    const report = await (suites.get(name) as Suite)(rounds, progress, choices);
    reports.push(report);
    if (json !== true) process.stdout.write(`${formatReport(report)}\n\n`);
  }
  if (json === true) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(3);
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('give a whole number of at least 1.');
  return value;
}
