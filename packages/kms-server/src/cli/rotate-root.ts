import type { RotatedRootKey } from '@trent/kms-service';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { KeptRootKey } from '../maintenance/maintenance.ts';
import { createLogger } from '../logger.ts';
import { readRootKey } from '../root-key/read-root-key.ts';
import { progressLine } from './progress.ts';
import { addRootKeyFlags, rootKeySourceOf } from './root-key-flags.ts';
import { addStoreFlags, readStoreFlags, type StoreFlags } from './store-flags.ts';

interface RotateFlags extends StoreFlags {
  readonly json?: true;
}

/** Adds `rotate-root` to the program. */
export function addRotateRootCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('rotate-root')
    .summary('seal all keys under a new root key, while the server goes on')
    .description(
      'Seals all key material under a new root key. The server that runs on the data directory does it while it answers requests; where none runs, this command does.',
    );
  addStoreFlags(command);
  addRootKeyFlags(command, 'new-', 'the new root key');
  command
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', help)
    .action(async (flags: RotateFlags) => done(await rotateRoot(flags)));
}

async function rotateRoot(flags: RotateFlags): Promise<number> {
  const settings = readStoreFlags(flags);
  const source = rootKeySourceOf(flags, 'new');
  const newRootKey = source === undefined ? null : await readRootKey(source);
  const { openMaintenance } = await import('../maintenance/open-maintenance.ts');
  await using store = await openMaintenance(settings, 'nothing', createLogger('error'));
  const progress = progressLine();
  const result = await store
    .rotateRootKey(newRootKey, ({ resealed, of }) => {
      progress.show(`${resealed} of ${of} key materials sealed anew`);
    })
    .finally(() => progress.clear());
  process.stdout.write(flags.json === true ? `${JSON.stringify(result)}\n` : report(result));
  return exitCode.good;
}

function report({
  rootKeyId,
  resealed,
  finishedEarlierOne,
  rootKeyFile: file,
}: RotatedRootKey & KeptRootKey): string {
  const what = finishedEarlierOne ? 'interrupted rotation finished' : 'root key rotated';
  const next =
    file === null
      ? 'See to it that the new root key is where the server looks for it at its next start.'
      : `The new root key is in ${file}: keep a copy of it, nothing opens without it.`;
  return `${what}: ${resealed} key materials sealed anew under the root key ${rootKeyId}
${next}
Backups that were made before need the root key of before.
`;
}

const help = `
Without --new-root-key-..., the new root key is random and replaces the old one in its file. Where the root key does not
come from a file, give the new one, and put it where the server looks for it before its next start.

No request is refused meanwhile, and the rotation may be interrupted at any time: the server, or this command, finishes
it. Until it is finished the old and the new root key both open the keys; from then on, the new one alone. Servers that
share a PostgreSQL database follow by themselves.

Examples:
  trent-kms rotate-root --data .trent
  trent-kms rotate-root --config trent.yaml --new-root-key-command 'secret-store read trent/next-root-key'`;
