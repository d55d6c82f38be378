/** What a queue needs of the database that it commits to. */
export interface Transactional {
  exec(sql: string): void;
  readonly isTransaction: boolean;
}

interface Waiting {
  /** In a transaction that may hold the work of others too; throws where this one is not to happen. */
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits what comes together as one transaction, so that it waits for the disk once. What comes while the disk is busy
 * is committed next. Nobody is told of a commit, nor reads what it changed, before the disk has it.
 */
export class CommitQueue {
  readonly #database: Transactional;
  readonly #flush: () => Promise<void>;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  /** While the disk does not have the last commit. */
  #flushing: Promise<void> | null = null;
  #failure: Error | null = null;

  /** `flush` resolves once the disk has every commit before it. */
  constructor(database: Transactional, flush: () => Promise<void>) {
    this.#database = database;
    this.#flush = flush;
  }

  /**
   * Runs `work` in a transaction; resolves with its result once the disk has it. Rejects where `work` throws or the
   * transaction cannot be committed: then nothing of it has happened. Rejects also where the disk cannot be written to;
   * then that is not known, and all that comes later is refused.
   */
  transaction<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      this.#waiting.push({
        work: () => {
          result = work();
        },
        resolve: () => resolve(result),
        reject,
      });
      this.#working ??= this.#work();
    });
  }

  /** Reads at once, and resolves once the disk has what was read. */
  async read<T>(work: () => T): Promise<T> {
    if (this.#failure !== null) throw this.#failure;
    const result = work();
    if (this.#flushing !== null) await this.#flushing;
    return result;
  }

  /** Resolves once nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Never rejects: those who wait are told. */
  async #work(): Promise<void> {
    // What else comes in this turn of the event loop is committed with the first.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#settle(group);
    }
    this.#working = null;
  }

  async #settle(group: readonly Waiting[]): Promise<void> {
    try {
      if (this.#failure !== null) throw this.#failure;
      const done = this.#commit(group);
      this.#flushing = this.#flushOrFail();
      await this.#flushing;
      for (const { resolve } of done) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.#flushing = null;
    }
  }

  /** Answers those whose work is in the transaction; the others have been told why theirs is not. */
  #commit(group: readonly Waiting[]): readonly Waiting[] {
    const database = this.#database;
    try {
      database.exec('BEGIN IMMEDIATE');
      const done = group.filter((one) => this.#attempt(one));
      database.exec('COMMIT');
      return done;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Whether the work was done; what it began is undone where it throws, and that alone. */
  #attempt({ work, reject }: Waiting): boolean {
    const database = this.#database;
    database.exec('SAVEPOINT one');
    try {
      work();
    } catch (error) {
      // A full disk ends the whole transaction by itself.
      if (!database.isTransaction) throw error;
      database.exec('ROLLBACK TO one');
      database.exec('RELEASE one');
      reject(error);
      return false;
    }
    database.exec('RELEASE one');
    return true;
  }

  async #flushOrFail(): Promise<void> {
    try {
      await this.#flush();
    } catch (cause) {
      // What the system could not write it may have dropped: only opening the store again tells what is there.
      this.#failure = new Error(
        'the key store cannot be written to the disk: restart the service',
        {
          cause,
        },
      );
      throw this.#failure;
    }
  }
}
