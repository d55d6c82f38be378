import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from '../load/reason.ts';
import { Containment } from './containment.ts';
import { backupPath, removeJournal, temporaryPath, writeJournal } from './journal.ts';
import { WriteError } from './write-error.ts';

export interface Changes {
  /** Path relative to the root -> text. */
  readonly write: ReadonlyMap<string, string>;
  /** Paths relative to the root. */
  readonly remove: readonly string[];
}

export interface Swapped {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What is different from the disk. A file that says the same already is not touched and keeps its time. In: of the files,
 * those that are known to say the same.
 */
export function differences(
  root: string,
  files: ReadonlyMap<string, string>,
  asOnDisk: ReadonlySet<string>,
): Map<string, string> {
  return new Map(
    [...files].filter(([path, text]) => !asOnDisk.has(path) && readText(join(root, path)) !== text),
  );
}

/**
 * Puts changes in place: each new text goes to a file beside its place first, and only when all are there are they renamed
 * over the old ones. Throws WriteError if anything fails, with everything as it was, times of files included. A process
 * that is killed leaves a journal, with which `recover` ends its work.
 */
export function swap(root: string, { write, remove }: Changes): Swapped {
  if (write.size === 0 && remove.length === 0) return { written: [], removed: [] };
  const undo: (() => void)[] = [];
  const backups: string[] = [];
  const journal = { pid: process.pid, write: [...write.keys()], remove } as const;
  let current = '';
  const back = (place: string): boolean => {
    const backup = backUp(place);
    undo.push(() => (backup === null ? rmSync(place, { force: true }) : renameSync(backup, place)));
    if (backup !== null) backups.push(backup);
    return backup !== null;
  };
  try {
    const containment = new Containment(root);
    for (const path of [...journal.write, ...remove]) containment.check(path);
    undo.push(() => removeJournal(root));
    writeJournal(root, { ...journal, phase: 'staging' });
    const staged = new Map<string, string>();
    for (const [path, text] of write) {
      current = path;
      staged.set(path, stage(join(root, path), text, undo));
    }
    writeJournal(root, { ...journal, phase: 'swapping' });
    for (const [path, temporary] of staged) {
      current = path;
      back(join(root, path));
      renameSync(temporary, join(root, path));
    }
    const removed: string[] = [];
    for (const path of remove) {
      current = path;
      if (!back(join(root, path))) continue;
      rmSync(join(root, path));
      removed.push(path);
    }
    discard(backups);
    attempt(() => removeJournal(root));
    for (const path of removed) removeEmptyFolders(root, dirname(path));
    return { written: [...write.keys()], removed };
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    if (error instanceof WriteError) throw error;
    throw WriteError.of('TRENT5001', { path: current, reason: reasonOf(error) }, error);
  }
}

/** Writes text beside its place; returns the path of the temporary file. */
function stage(place: string, text: string, undo: (() => void)[]): string {
  const folder = dirname(place);
  const made = mkdirSync(folder, { recursive: true });
  if (made !== undefined) undo.push(() => removeFolders(folder, made));
  const existing = lstatSync(place, { throwIfNoEntry: false });
  if (existing?.isDirectory()) {
    throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR' });
  }
  const temporary = temporaryPath(place, process.pid);
  undo.push(() => rmSync(temporary, { force: true }));
  // Of a run that was killed, in a container with the same process ids.
  rmSync(temporary, { force: true });
  writeFileSync(temporary, text, { flag: 'wx' });
  return temporary;
}

/** A second name for what is there now, beside it; null if there is nothing. Takes no space, so a full disk is no matter. */
function backUp(place: string): string | null {
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return null;
  const backup = backupPath(place, process.pid);
  rmSync(backup, { force: true });
  try {
    linkSync(place, backup);
  } catch {
    // A file system without hard links.
    cpSync(place, backup, { preserveTimestamps: true });
  }
  return backup;
}

function discard(backups: readonly string[]): void {
  // The new state is complete by now: a backup that stays behind must not undo it.
  for (const backup of backups) attempt(() => rmSync(backup, { force: true }));
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The failure that is told is the one before.
  }
}

/** Removes folders that were made for nothing, from the innermost to the outermost one that was made. */
function removeFolders(innermost: string, outermost: string): void {
  for (let folder = innermost; ; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
    if (folder === outermost) return;
  }
}

/** A folder that held generated files only goes with the last of them. */
function removeEmptyFolders(root: string, folder: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(root, path));
    } catch {
      return;
    }
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
