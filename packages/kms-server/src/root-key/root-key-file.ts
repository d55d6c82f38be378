import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isOpenToOthers, readOrMakePrivateFile, writePrivateFile } from '../data/private-file.ts';
import { StartupError, systemCode } from '../startup-error.ts';
import { decodeRootKey, rootKeyBytes } from './decode-root-key.ts';

/**
 * The root key of a data directory: 32 bytes in a file of mode 0600, made at the first start. The caller zeroes it
 * after use.
 *
 * `mayCreate` is false where the directory already holds keys, which a new root key could not open. Throws StartupError
 * where the file is missing then, has another length, or is open to other users.
 */
export function openRootKeyFile(path: string, mayCreate: boolean): Buffer {
  const found = readOrMakePrivateFile(path, () => {
    if (mayCreate) return randomBytes(rootKeyBytes);
    throw new StartupError(
      `${path} is missing, and the keys are sealed under it: put it back from your backup, or start with another data directory`,
    );
  });
  return checked(path, found);
}

/** A root key in a file that must be there. Throws StartupError. */
export function readRootKeyFile(path: string): Buffer {
  let found: Buffer;
  try {
    found = readFileSync(path);
  } catch (cause) {
    throw new StartupError(
      `the root key file ${path} cannot be read (${systemCode(cause)}): make one with openssl rand -out ${path} 32, and chmod 600 it`,
      { cause },
    );
  }
  return checked(path, found);
}

/** Puts another root key into the file, whole or not at all. Throws StartupError. */
export function writeRootKeyFile(path: string, rootKey: Buffer): void {
  try {
    writePrivateFile(path, rootKey);
  } catch (cause) {
    throw new StartupError(
      `the new root key cannot be written to ${path} (${systemCode(cause)}): let this user write there, then run trent-kms rotate-root again; until then, the old and the new root key both open the keys`,
      { cause },
    );
  }
}

function checked(path: string, found: Buffer): Buffer {
  const rootKey = decodeRootKey(found, path);
  if (!isOpenToOthers(path)) return rootKey;
  rootKey.fill(0);
  throw new StartupError(`${path} can be read by other users: chmod 600 it, then start again`);
}
