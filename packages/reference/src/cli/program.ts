import { Command, CommanderError } from 'commander';
import { buildCommand } from './build-command.ts';
import type { BuildFlags } from './build-command.ts';
import { exitCode } from './exit-code.ts';

/** Runs `trent-reference` with the arguments after its name. Resolves with the exit code and never rejects. */
export async function run(programArguments: readonly string[]): Promise<number> {
  let code: number = exitCode.good;
  const program = new Command('trent-reference')
    .description('Builds the reference page of an API from the content that the generator writes.')
    .exitOverride();
  program
    .command('build')
    .summary('build the static site')
    .description(
      'Builds one static site: documentation of every operation, full-text search, and requests that can be tried. Any file host can serve it, from any path.',
    )
    .requiredOption('--content <dir>', "what the generator's target `reference` has written")
    .option('--validator <dir>', 'generated validators, to judge requests while they are typed')
    .option(
      '--source-url <template>',
      'makes links of spec lines, e.g. https://git.example/blob/main/{file}#L{line}',
    )
    .requiredOption('--out <dir>', 'folder of the site; it is replaced')
    .option('--if-stale', 'do nothing where the site is already made of the same files')
    .option('--json', 'sizes as JSON on standard output')
    .addHelpText(
      'after',
      `
Example:
  trent-reference build --content packages/reference/src/gen --validator packages/kms-validator/src/gen --out site

Exit codes: 0 built or nothing to do; 2 wrong usage; 3 could not be built.`,
    )
    .action(async (flags: BuildFlags) => {
      code = await buildCommand(flags);
    });
  try {
    await program.parseAsync([...programArguments], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCode.good : exitCode.usage;
  }
  return code;
}
