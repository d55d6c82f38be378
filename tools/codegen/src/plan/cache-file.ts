import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Path of a file of this generator's cache, in node_modules of a workspace, where such things are looked for and never
 * committed; null where there is none. In: what the file is about, and whose it is.
 */
export function cacheFile(root: string, subject: string): string | null {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return null;
  return join(modules, '.cache/trent-codegen', hash('sha256', subject, 'hex').slice(0, 32));
}

/** Writes a file, of these parts one after the other, as a whole or not at all; what cannot be written is left as it is. */
export function replaceFile(file: string, parts: readonly (Uint8Array | string)[]): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const opened = openSync(temporary, 'w');
    try {
      for (const part of parts) writeFileSync(opened, part);
    } finally {
      closeSync(opened);
    }
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
