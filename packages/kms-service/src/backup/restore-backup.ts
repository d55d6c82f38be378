import { RootKey } from '../crypto/root-key.ts';
import type { KeyDirectory } from '../keys/key-directory.ts';
import type { RootKeys } from '../keys/root-keys.ts';
import { SupersededRootKeyError } from '../store/superseded-root-key-error.ts';
import { BackupError } from './backup-error.ts';
import { readBackup, type RestoredCounts } from './read-backup.ts';

export interface RestoreOptions {
  /** Replace keys that there are; they are gone for ever then. Default: a store with keys is refused. */
  readonly overwrite?: boolean;
  /** The root key of the backup, 32 bytes, which are taken over, where it is not that of the store. */
  readonly backupRootKey?: Uint8Array;
}

/** `restore` of the service. */
export async function restoreBackup(
  backup: AsyncIterable<Uint8Array>,
  { overwrite = false, backupRootKey }: RestoreOptions,
  { keys, rootKeys }: { readonly keys: KeyDirectory; readonly rootKeys: RootKeys },
): Promise<RestoredCounts> {
  await rootKeys.refresh();
  if (rootKeys.previous !== null) throw busy();
  const given = backupRootKey === undefined ? null : new RootKey(backupRootKey);
  const counts = { keys: 0, aliases: 0, grants: 0 };
  const entries = readBackup(backup, rootKeys, given, counts);
  try {
    if (await keys.replaceAll(entries, { overwrite })) return counts;
  } catch (error) {
    throw error instanceof SupersededRootKeyError ? busy() : error;
  }
  throw new BackupError(
    'not-empty',
    'there are keys in the store, which the backup would replace: give an empty store, or say that they may go',
  );
}

function busy(): BackupError {
  return new BackupError('busy', 'the root key is being rotated: wait for that, or finish it');
}
