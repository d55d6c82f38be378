import { randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const suffixes = ['', '-journal', '-wal', '-shm'];

/** A database that is needed for a while, beside `file`, or in a temporary directory where that is `:memory:`. */
export interface SideFile extends Disposable {
  readonly path: string;
}

/** Made empty, for its owner alone; removed with all that SQLite puts beside it. */
export function makeSideFile(file: string, purpose: 'snapshot' | 'staging'): SideFile {
  const directory = file === ':memory:' ? mkdtempSync(join(tmpdir(), 'trent-kms-')) : null;
  const path = `${directory === null ? file : join(directory, 'memory')}.${purpose}-${randomUUID()}`;
  closeSync(openSync(path, 'wx', 0o600));
  return {
    path,
    [Symbol.dispose]: () => {
      for (const suffix of suffixes) rmSync(`${path}${suffix}`, { force: true });
      if (directory !== null) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Removes what a process that was killed has left. To be called by who holds `file` for himself. */
export function removeSideFiles(file: string): void {
  if (file === ':memory:') return;
  const isLeft = new RegExp(`^\\.(snapshot|staging)-[0-9a-f-]{36}(${suffixes.join('|')})$`);
  const name = basename(file);
  for (const entry of readdirSync(dirname(file))) {
    if (entry.startsWith(name) && isLeft.test(entry.slice(name.length))) {
      rmSync(join(dirname(file), entry), { force: true });
    }
  }
}
