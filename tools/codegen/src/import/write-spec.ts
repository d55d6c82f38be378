import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ImportError } from './import-error.ts';

/**
 * Writes a spec folder. In: its path and texts by path in it. A folder that is not there, or empty, appears whole or not at
 * all; with `force`, files in a folder that has some are written over and others are left. Throws ImportError where the
 * folder has files and there is no `force`, and the error of the file system where something cannot be written.
 */
export function writeSpecFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  force: boolean,
): void {
  const target = resolve(folder);
  if (
    existsSync(target) &&
    (!statSync(target).isDirectory() || (readdirSync(target).length > 0 && !force))
  ) {
    throw new ImportError(
      'usage',
      `${folder} is not empty: name another folder, or say --force to write over what is in it`,
    );
  }
  if (existsSync(target) && readdirSync(target).length > 0) {
    writeAll(target, files);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.import-${process.pid}`;
  try {
    writeAll(draft, files);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const path of new Set([...files.keys()].map((one) => dirname(join(folder, one))))) {
    mkdirSync(path, { recursive: true });
  }
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}
