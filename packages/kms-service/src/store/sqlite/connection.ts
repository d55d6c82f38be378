import { backup } from 'node:sqlite';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { CommitQueue } from './commit-queue.ts';
import type { WriteAheadLog } from './write-ahead-log.ts';

/** Pages that are copied at a time; a statement may have to wait for that long. */
const pagesPerStep = 100;

/** An open database with its prepared statements: the only place that speaks to SQLite. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #log: WriteAheadLog | null;
  readonly #commits: CommitQueue;

  /** `log` is written through to the disk at each commit; without one, nothing here has to last. */
  constructor(database: DatabaseSync, log: WriteAheadLog | null = null) {
    this.#database = database;
    this.#log = log;
    this.#commits = new CommitQueue(database, async () => log?.flush());
    // No writing through by SQLite itself, but before a checkpoint: the process would stand still for as long.
    if (log !== null) database.exec('PRAGMA synchronous = NORMAL');
  }

  /** All of `work`, durably, or nothing; it may share its commit with others. */
  transaction<T>(work: () => T): Promise<T> {
    return this.#commits.transaction(work);
  }

  /** What `work` reads, once the disk has it too: what was read is never taken back. */
  read<T>(work: () => T): Promise<T> {
    return this.#commits.read(work);
  }

  /** Answers how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /** Deleted rows are zeroed in the file (secure_delete), but the log still holds the pages as they were before. */
  forgetOldPages(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** Copies the database, as it is when this resolves, into an empty file. It may be used and changed meanwhile. */
  async copyTo(path: string): Promise<void> {
    await backup(this.#database, path, { rate: pagesPerStep });
  }

  /** Makes the tables of another database visible under `name`. */
  attach(path: string, name: string): void {
    this.run(`ATTACH DATABASE ? AS ${name}`, path);
  }

  detach(name: string): void {
    // A statement that reads from it would keep it from going.
    this.#statements.clear();
    this.#database.exec(`DETACH DATABASE ${name}`);
  }

  /** Commits what waits to be committed before. */
  async close(): Promise<void> {
    await this.#commits.idle();
    this.#statements.clear();
    this.#database.close();
    await this.#log?.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
