import type { Command } from 'commander';
import { addTargetOptions } from './target-flags.ts';
import type { TargetFlags } from './target-flags.ts';

/** Adds `clean` to the program. */
export function addCleanCommand(program: Command, done: (exitCode: number) => void): void {
  addTargetOptions(
    program
      .command('clean')
      .summary('remove what runs have left behind')
      .description(
        'Removes what earlier runs against this endpoint made and could not remove: aliases are deleted, keys scheduled for deletion. Goes by the ledgers of those runs, and touches nothing else. Exits 1 where something is still there.',
      ),
  ).action(async (flags: TargetFlags) => {
    const { clean } = await import('./clean.ts');
    done(await clean(flags));
  });
}
