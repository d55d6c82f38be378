import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';

/** Relative to the root; beside the lock, under which alone it is read and written. */
const name = '.cache/trent-codegen.journal';

/** What a run is about to do to the files below a root, told before it begins: a run that is killed leaves it behind. */
export interface Journal {
  readonly pid: number;
  /** While `staging`, everything is as it was but for temporary files; while `swapping`, all of these are complete. */
  readonly phase: 'staging' | 'swapping';
  /** Paths relative to the root. */
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

/** Where new text waits for its place. In: absolute path of the place, and process id of the run. */
export function temporaryPath(place: string, pid: number): string {
  return `${place}.${pid}.tmp`;
}

/** Second name of what was in a place before. */
export function backupPath(place: string, pid: number): string {
  return `${place}.${pid}.old`;
}

export function writeJournal(root: string, journal: Journal): void {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, JSON.stringify(journal));
  renameSync(`${path}.tmp`, path);
}

export function removeJournal(root: string): void {
  rmSync(join(root, name), { force: true });
  rmSync(join(root, `${name}.tmp`), { force: true });
}

/**
 * Finishes what a killed run left: a swap that had begun is completed, for its new text was complete; what was only staged
 * goes. Does nothing where there is no journal. To be called under the lock. Throws what the file system throws.
 */
export function recover(root: string): void {
  const journal = readJournal(root);
  if (journal !== null) {
    const { pid, phase } = journal;
    const places = (paths: readonly string[]): string[] =>
      paths.filter(isInside).map((path) => join(root, path));
    for (const place of places(journal.write)) {
      if (phase === 'swapping') renameIfThere(temporaryPath(place, pid), place);
      else rmSync(temporaryPath(place, pid), { force: true });
      rmSync(backupPath(place, pid), { force: true });
    }
    for (const place of places(journal.remove)) {
      if (phase === 'swapping') rmSync(place, { force: true });
      rmSync(backupPath(place, pid), { force: true });
    }
  }
  removeJournal(root);
}

function readJournal(root: string): Journal | null {
  try {
    const value = JSON.parse(readFileSync(join(root, name), 'utf8')) as Partial<Journal>;
    const { pid, phase, write, remove } = value;
    const isComplete = typeof pid === 'number' && isPaths(write) && isPaths(remove);
    if (!isComplete || (phase !== 'staging' && phase !== 'swapping')) return null;
    return { pid, phase, write, remove };
  } catch {
    // There is none, or it is none of ours.
    return null;
  }
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isInside(path: string): boolean {
  return !isAbsolute(path) && !/^\.\.([/\\]|$)/.test(normalize(path));
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // It got to its place before.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
