import { Command, CommanderError } from 'commander';
import { BaselineError } from '../baseline/baseline-error.ts';
import { exitCode } from '../exit-code.ts';
import { HarnessError } from '../harness-error.ts';
import { NothingSelected } from '../suite/nothing-selected.ts';
import { toolName, toolVersion } from '../tool.ts';
import { NoAnswer } from '../wire/exchange.ts';
import { addCleanCommand } from './clean-command.ts';
import { addReportCommands } from './report-commands.ts';
import { addRunCommand } from './run-command.ts';
import { addSuiteCommands } from './suite-commands.ts';
import { UsageError } from './usage-error.ts';

/** Adds a command; `done` takes its exit code. */
export type AddCommand = (program: Command, done: (exitCode: number) => void) => void;

const commands: readonly AddCommand[] = [
  addRunCommand,
  addCleanCommand,
  addSuiteCommands,
  addReportCommands,
];

/** Runs the command line `trent-conformance` and resolves with its exit code. Problems are said on standard error. */
export async function run(commandLine: readonly string[]): Promise<number> {
  let result: number = exitCode.good;
  const program = new Command(toolName)
    .description(
      'Holds any implementation of the AWS KMS API against its spec, and proves what is wrong with it.',
    )
    .version(toolVersion, '-V, --version')
    .showHelpAfterError('(--help tells more)')
    .exitOverride()
    .addHelpText('after', help + exitCodesHelp);
  for (const add of commands) {
    add(program, (code) => {
      result = code;
    });
  }
  // Subcommands do not inherit this one.
  for (const command of program.commands) {
    command
      .exitOverride()
      .showHelpAfterError('(--help tells more)')
      .addHelpText('after', exitCodesHelp);
  }
  try {
    await program.parseAsync(commandLine, { from: 'user' });
    return result;
  } catch (error) {
    // Commander has said it already; its own exit code for any misuse is 1.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCode.good : exitCode.usage;
    }
    const code = exitCodeOf(error);
    const { message } = error as Error;
    process.stderr.write(
      error instanceof BaselineError ? `${message}\n` : `${toolName}: ${message}\n`,
    );
    return code;
  }
}

/** Throws the error on where it is none of those that have words for the user. */
function exitCodeOf(error: unknown): number {
  if (isMisuse(error)) return exitCode.usage;
  if (error instanceof HarnessError || error instanceof NoAnswer) return exitCode.failure;
  throw error;
}

function isMisuse(error: unknown): boolean {
  return (
    error instanceof UsageError ||
    error instanceof NothingSelected ||
    error instanceof BaselineError
  );
}

const help = `
Examples:
  trent-conformance run --endpoint http://127.0.0.1:8080
  trent-conformance run --endpoint http://127.0.0.1:8080 --report report/
  trent-conformance run --endpoint http://127.0.0.1:8080 --case 'wrap.*' -j 1
  trent-conformance explain wrap.context.exact-match
`;

const exitCodesHelp = `
Exit codes:
  0 conformant   1 not conformant   2 wrong usage, or no case selected   3 target unreachable, or the suite is at fault
`;
