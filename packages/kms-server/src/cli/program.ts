import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { exitCode } from '../exit-code.ts';
import { StartupError } from '../startup-error.ts';
import { addBackupCommand } from './backup.ts';
import { addRestoreCommand } from './restore.ts';
import { addRotateRootCommand } from './rotate-root.ts';
import { addSeedCommand } from './seed.ts';
import { addServeCommand } from './serve.ts';

/** Runs the command line `trent-kms` and resolves with its exit code. Problems are said on standard error. */
export async function run(commandLine: readonly string[]): Promise<number> {
  let result: number = exitCode.good;
  const program = new Command('trent-kms')
    .description(
      'A key service that speaks the AWS KMS API: AWS SDKs and the AWS CLI use it unchanged.',
    )
    .version(version(), '-V, --version')
    .showHelpAfterError('(--help tells more)')
    .exitOverride()
    .addHelpText('after', exitCodesHelp);
  const done = (code: number): void => {
    result = code;
  };
  addServeCommand(program, done);
  addBackupCommand(program, done);
  addRestoreCommand(program, done);
  addRotateRootCommand(program, done);
  addSeedCommand(program, done);
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
    const told = await explained(error);
    if (told !== null) {
      process.stderr.write(`${told.message}\n`);
      return told.exitCode;
    }
    throw error;
  }
}

/** Loaded only where something failed: it needs the service, which help and wrong usage do without. */
async function explained(error: unknown): Promise<StartupError | null> {
  if (error instanceof StartupError) return error;
  const { explain } = await import('../maintenance/explain.ts');
  return explain(error);
}

const exitCodesHelp = `
Exit codes:
  0 good   1 found something (for commands that check)   2 wrong usage or configuration   3 could not run`;

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
