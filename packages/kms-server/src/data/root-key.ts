import { randomBytes } from 'node:crypto';
import { StartupError } from '../startup-error.ts';
import { isOpenToOthers, readOrMakePrivateFile } from './private-file.ts';

/** Length of a root key in bytes. */
export const rootKeyBytes = 32;

/**
 * The root key of a data directory: 32 bytes in a file of mode 0600, made at the first start. The caller zeroes it
 * after use.
 *
 * `mayCreate` is false where the directory already holds keys, which a new root key could not open. Throws StartupError
 * where the file is missing then, has another length, or is open to other users.
 */
export function openRootKey(path: string, mayCreate: boolean): Buffer {
  const found = readOrMakePrivateFile(path, () => {
    if (mayCreate) return randomBytes(rootKeyBytes);
    throw new StartupError(
      `${path} is missing, and the keys in this data directory are sealed under it: put it back from your backup, or start with another data directory`,
    );
  });
  if (found.length !== rootKeyBytes) {
    throw new StartupError(
      `${path} has ${found.length} bytes, a root key has ${rootKeyBytes}: put the right one back from your backup`,
    );
  }
  if (isOpenToOthers(path)) {
    throw new StartupError(`${path} can be read by other users: chmod 600 it, then start again`);
  }
  return found;
}
