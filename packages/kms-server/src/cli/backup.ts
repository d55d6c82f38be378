import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { createLogger } from '../logger.ts';
import { StartupError } from '../startup-error.ts';
import { writeBackupFile } from '../maintenance/backup-file.ts';
import { addStoreFlags, readStoreFlags, type StoreFlags } from './store-flags.ts';

interface BackupFlags extends StoreFlags {
  readonly replace?: true;
  readonly json?: true;
}

/** Adds `backup` to the program. */
export function addBackupCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('backup')
    .argument('<file>', 'where to write the backup, - for standard output')
    .summary('write everything in the store to a file, while the server goes on')
    .description(
      'Writes all keys, aliases and grants, as they are at one moment, to a file of mode 0600 that nobody can read or alter without the root key. The server goes on meanwhile.',
    );
  addStoreFlags(command);
  command
    .option('--replace', 'replace the file where there is one')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', help)
    .action(async (file: string, flags: BackupFlags) => done(await backup(file, flags)));
}

async function backup(file: string, flags: BackupFlags): Promise<number> {
  const settings = readStoreFlags(flags);
  if (file === '-' && process.stdout.isTTY) {
    throw new StartupError('a backup is no text: send it to a file or a program', {
      exitCode: exitCode.usage,
    });
  }
  const { openMaintenance } = await import('../maintenance/open-maintenance.ts');
  await using store = await openMaintenance(settings, 'nothing', createLogger('error'));
  const written = await writeBackupFile(file, store.backup(), flags.replace === true);
  // Where the backup itself goes to standard output, nothing else does.
  const out = file === '-' ? process.stderr : process.stdout;
  out.write(
    flags.json === true
      ? `${JSON.stringify({ file, ...written })}\n`
      : `backup of ${written.bytes} bytes written to ${file === '-' ? 'standard output' : file}
It opens with the root key ${written.rootKeyId} alone, which is not in it: keep a copy of that elsewhere.
`,
  );
  return exitCode.good;
}

const help = `
A backup can be restored into a data directory or a PostgreSQL database, whichever it was made of. In it are all keys with
their materials, aliases, policies, tags and grants; not the root key, accounts, access keys and the audit trail.

Examples:
  trent-kms backup --data .trent kms.backup
  trent-kms backup --data .trent - | ssh elsewhere 'cat > kms.backup'`;
