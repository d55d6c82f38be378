import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../load/reason.ts';
import { WriteError } from './write-error.ts';

const name = '.cache/trent-codegen.lock';

/**
 * Runs work while holding the lock of a workspace, so that two runs do not write at once. Waits for another run up to
 * `waitMs`; the lock of a process that is gone counts for nothing. Throws WriteError where it cannot be had.
 */
export async function withLock<Result>(
  root: string,
  work: () => Promise<Result>,
  waitMs = 30_000,
): Promise<Result> {
  const lock = join(root, name);
  const folder = { made: false };
  try {
    await acquire(lock, folder, waitMs);
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    if (folder.made) removeIfEmpty(dirname(lock));
  }
}

interface Holder {
  readonly pid: number;
  readonly since: string;
}

async function acquire(lock: string, folder: { made: boolean }, waitMs: number): Promise<void> {
  const deadline = performance.now() + waitMs;
  const mine = JSON.stringify({ pid: process.pid, since: new Date().toISOString() });
  for (;;) {
    try {
      // Another run may have removed the folder since, as the last one in it.
      folder.made = mkdirSync(dirname(lock), { recursive: true }) !== undefined || folder.made;
      writeFileSync(lock, mine, { flag: 'wx' });
      return;
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && performance.now() < deadline) continue;
      // A full disk takes the name of the file, but not its text.
      if (syscall === 'write') rmSync(lock, { force: true });
      if (code !== 'EEXIST' || syscall === 'mkdir') throw unwritable(error);
    }
    const holder = readHolder(lock);
    if (holder !== null && !isAlive(holder.pid)) {
      discard(lock, holder);
    } else if (performance.now() >= deadline) {
      const { pid, since } = holder ?? { pid: 'unknown', since: 'an unknown time' };
      throw WriteError.of('TRENT5002', { pid, since, lock: name });
    } else {
      await sleep(50);
    }
  }
}

/** Removes the lock of a dead process, unless it became another's at this very moment. */
function discard(lock: string, dead: Holder): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    const taken = readHolder(aside);
    if (taken !== null && taken.pid !== dead.pid) renameSync(aside, lock);
    else rmSync(aside, { force: true });
  } catch (error) {
    // Another run was faster.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unwritable(error);
  }
}

/** Null where there is none, or where it is being written at this moment. */
function readHolder(lock: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value)) return null;
    const since = 'since' in value ? String(value.since) : '';
    return typeof value.pid === 'number' ? { pid: value.pid, since } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to ask means that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it by now.
  }
}

function unwritable(error: unknown): WriteError {
  return WriteError.of('TRENT5001', { path: name, reason: reasonOf(error) }, error);
}
