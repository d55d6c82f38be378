import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { createLogger } from '../logger.ts';
import { readRootKey } from '../root-key/read-root-key.ts';
import { readBackupFile } from '../maintenance/backup-file.ts';
import { addRootKeyFlags, rootKeySourceOf } from './root-key-flags.ts';
import { addStoreFlags, readStoreFlags, type StoreFlags } from './store-flags.ts';

interface RestoreFlags extends StoreFlags {
  readonly replace?: true;
  readonly json?: true;
}

/** Adds `restore` to the program. */
export function addRestoreCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('restore')
    .argument('<file>', 'a backup, - for standard input')
    .summary('put everything from a backup into the store')
    .description(
      'Puts all keys, aliases and grants of a backup into the store: all of it, or nothing where the backup was altered or its root key is another one. A server that runs goes on with what was restored.',
    );
  addStoreFlags(command);
  addRootKeyFlags(
    command,
    'backup-',
    'where it is not that of the store: the root key of the backup',
  );
  command
    .option('--replace', 'replace the keys that there are; they are gone for ever then')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', help)
    .action(async (file: string, flags: RestoreFlags) => done(await restore(file, flags)));
}

async function restore(file: string, flags: RestoreFlags): Promise<number> {
  const settings = readStoreFlags(flags);
  const source = rootKeySourceOf(flags, 'backup');
  const backupRootKey = source === undefined ? undefined : await readRootKey(source);
  const mayMake = backupRootKey === undefined ? 'store' : 'store and root key';
  const { openMaintenance } = await import('../maintenance/open-maintenance.ts');
  await using bytes = await readBackupFile(file);
  await using store = await openMaintenance(settings, mayMake, createLogger('error'));
  const counts = await store.restore(bytes.stream, {
    overwrite: flags.replace === true,
    ...(backupRootKey === undefined ? {} : { backupRootKey }),
  });
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify(counts)}\n`
      : `restored: ${counts.keys} keys, ${counts.aliases} aliases, ${counts.grants} grants\n`,
  );
  return exitCode.good;
}

const help = `
The store must be empty, or --replace be given. Where there is no store yet, put the root key of the backup into the data
directory as root.key, of mode 0600; or give it with --backup-root-key-..., and a new one is made for the store.

Examples:
  trent-kms restore --data .trent kms.backup
  trent-kms restore --data new --backup-root-key-file old/root.key kms.backup
  trent-kms restore --config trent.yaml --replace kms.backup`;
