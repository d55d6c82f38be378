import { close, fdatasync, open } from 'node:fs';
import { promisify } from 'node:util';

const openFile = promisify(open);
const closeFile = promisify(close);
const flushFile = promisify(fdatasync);

/**
 * The log of a database, which holds every commit since the last checkpoint. SQLite itself would write it through to the
 * disk at each commit and let the whole process wait.
 */
export class WriteAheadLog {
  readonly #path: string;
  #file: number | null = null;

  /** `database` is the path of the database file. */
  constructor(database: string) {
    this.#path = `${database}-wal`;
  }

  /** Resolves once the disk has every commit there was before. Rejects where it cannot be written to. */
  async flush(): Promise<void> {
    // Not before the first commit, which makes it; from then on it is the same file until the database is closed.
    this.#file ??= await openFile(this.#path, 'r+');
    await flushFile(this.#file);
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    if (file !== null) await closeFile(file);
  }
}
