import type { Pool, PoolClient } from 'pg';
import { escapeText } from './text.ts';
import { clientConfig, prepareConnection, type Driver } from './settings.ts';

export type Value = string | number | boolean | Uint8Array | null | readonly string[];

/** Statements, prepared once on each connection: in one transaction, or each for itself. */
export interface Session {
  /** Answers how many rows changed. */
  run(sql: string, ...values: Value[]): Promise<number>;
  get<Row extends object>(sql: string, ...values: Value[]): Promise<Row | undefined>;
  all<Row extends object>(sql: string, ...values: Value[]): Promise<Row[]>;
}

export type Begin = 'BEGIN' | 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

const maxAttempts = 6;
const serializationFailure = '40001';
const deadlockDetected = '40P01';

/** The connections to the database: the only place, with the channel between nodes, that speaks to PostgreSQL. */
export class Database implements Session {
  readonly #pool: Pool;

  constructor(driver: Driver, url: string, connections: number) {
    this.#pool = new driver.Pool({
      ...clientConfig(driver, url),
      max: connections,
      idleTimeoutMillis: 30_000,
      // The types say void, the library waits for what is answered.
      onConnect: prepareConnection as (client: unknown) => void,
    });
    // The pool drops a connection that is lost; who used it has an error of his own.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** All of `work`, durably, or nothing. It is done again where it met with another transaction. */
  async transaction<T>(
    work: (session: Session) => Promise<T>,
    begin: Begin = 'BEGIN',
    attempts: number = maxAttempts,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#transaction(work, begin);
      } catch (error) {
        if (!isCollision(error) || attempt >= attempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }

  async run(sql: string, ...values: Value[]): Promise<number> {
    return this.onOneConnection((session) => session.run(sql, ...values));
  }

  async get<Row extends object>(sql: string, ...values: Value[]): Promise<Row | undefined> {
    return this.onOneConnection((session) => session.get<Row>(sql, ...values));
  }

  async all<Row extends object>(sql: string, ...values: Value[]): Promise<Row[]> {
    return this.onOneConnection((session) => session.all<Row>(sql, ...values));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** Statements on one connection, without a transaction around them. */
  async onOneConnection<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    const session = new ClientSession(client);
    try {
      return await work(session);
    } finally {
      client.release(session.isBroken);
    }
  }

  async #transaction<T>(work: (session: Session) => Promise<T>, begin: Begin): Promise<T> {
    const client = await this.#pool.connect();
    const session = new ClientSession(client);
    try {
      await session.command(begin);
      const result = await work(session);
      await session.command('COMMIT');
      return result;
    } catch (error) {
      // Where the connection is not sound, dropping it undoes the transaction.
      if (!session.isBroken) await session.command('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      client.release(session.isBroken);
    }
  }
}

class ClientSession implements Session {
  readonly #client: PoolClient;
  #isBroken = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Whether something else than an answer of the server came: the connection may be lost, or an answer still on its way. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  async command(sql: string): Promise<void> {
    await this.#query({ text: sql });
  }

  async run(sql: string, ...values: Value[]): Promise<number> {
    return (await this.#statement(sql, values)).rowCount ?? 0;
  }

  async get<Row extends object>(sql: string, ...values: Value[]): Promise<Row | undefined> {
    return (await this.#statement<Row>(sql, values)).rows[0];
  }

  async all<Row extends object>(sql: string, ...values: Value[]): Promise<Row[]> {
    return (await this.#statement<Row>(sql, values)).rows;
  }

  async #statement<Row extends object>(
    sql: string,
    values: readonly Value[],
  ): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }> {
    return this.#query<Row>({ name: nameOf(sql), text: sql, values: values.map(escaped) });
  }

  async #query<Row extends object>(query: {
    readonly name?: string;
    readonly text: string;
    readonly values?: Value[];
  }): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }> {
    try {
      return await this.#client.query<Row>(query);
    } catch (error) {
      if (!isAnswer(error)) this.#isBroken = true;
      throw error;
    }
  }
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = `s${names.size + 1}`;
    names.set(sql, name);
  }
  return name;
}

function escaped(value: Value): Value {
  if (typeof value === 'string') return escapeText(value);
  return Array.isArray(value) ? value.map(escapeText) : value;
}

/** An error that the server answered with, and went on; FATAL ends the connection. */
function isAnswer(error: unknown): boolean {
  return (error as { severity?: string }).severity === 'ERROR';
}

function isCollision(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === serializationFailure || code === deadlockDetected;
}
