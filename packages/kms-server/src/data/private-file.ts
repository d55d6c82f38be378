import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../startup-error.ts';

/**
 * Writes a file that only its owner can read (mode 0600), whole or not at all: after a crash the old contents or the
 * new are there, on disk, never a part.
 */
export function writePrivateFile(path: string, contents: string | Buffer): void {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  viaTemporaryFile(path, bytes, (temporary) => renameSync(temporary, path));
}

/**
 * The contents of a private file, which is made with what `make` gives where there is none. Of several processes that
 * make it at once all get the same: that of the first.
 */
export function readOrMakePrivateFile(path: string, make: () => Buffer): Buffer {
  const found = readFileIfThere(path);
  if (found !== null) return found;
  const made = make();
  viaTemporaryFile(path, made, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    rmSync(temporary);
  });
  made.fill(0);
  return readFileSync(path);
}

function viaTemporaryFile(
  path: string,
  contents: Buffer,
  place: (temporary: string) => void,
): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(file, contents);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncDirectoryOf(path);
}

/** The contents of a file, `null` where there is none. */
function readFileIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether anyone but the owner may read or write the file. Windows has no such modes. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}

/** A rename is on disk when its directory is. */
export function syncDirectoryOf(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(dirname(path), 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
