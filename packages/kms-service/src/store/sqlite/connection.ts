import { backup } from 'node:sqlite';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Pages that are copied at a time; a statement may have to wait for that long. */
const pagesPerStep = 100;

/** An open database with its prepared statements: the only place that speaks to SQLite. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** All of `work`, durably, or nothing. */
  transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
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

  close(): void {
    this.#statements.clear();
    this.#database.close();
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
