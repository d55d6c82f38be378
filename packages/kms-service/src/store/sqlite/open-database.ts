import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { migrations, type Migration } from './migrations.ts';

/** `TRNT`, in the header of every file of this store. */
const applicationId = 0x54524e54;

const busy = 5;
const cannotOpen = 14;
const corrupt = 11;
const notADatabase = 26;

/**
 * Opens the database, takes it for this process alone, and brings its schema up to date. `:memory:` stays in memory.
 * Throws StoreError.
 */
export function openDatabase(file: string, steps: readonly Migration[] = migrations): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // Only the owner may read it; SQLite gives the files beside it the same mode.
    if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
    `);
    migrate(database, file, steps);
    // A process killed just after a deletion leaves the deleted rows in the log.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return database;
  } catch (cause) {
    database?.close();
    throw explain(file, cause);
  }
}

function migrate(database: DatabaseSync, file: string, steps: readonly Migration[]): void {
  database.exec('BEGIN EXCLUSIVE');
  const found = pragma(database, 'application_id');
  if (found !== applicationId && tableCount(database) > 0) {
    throw new StoreError(
      'not-a-store',
      `${file} is a database of another program: give another file`,
    );
  }
  database.exec(`
    PRAGMA application_id = ${applicationId};
    CREATE TABLE IF NOT EXISTS schema_version (
      version INTEGER PRIMARY KEY,
      applied_at INTEGER NOT NULL
    ) STRICT;
  `);
  const { version } = database
    .prepare('SELECT coalesce(max(version), 0) AS version FROM schema_version')
    .get() as { version: number };
  const newest = steps.at(-1)!.version;
  if (version > newest) {
    throw new StoreError(
      'newer-schema',
      `${file} has schema version ${version}, and this program knows versions up to ${newest}: use the version of the program that wrote it, or a later one`,
    );
  }
  const record = database.prepare('INSERT INTO schema_version (version, applied_at) VALUES (?, ?)');
  for (const step of steps) {
    if (step.version <= version) continue;
    database.exec(step.sql);
    record.run(step.version, Date.now());
  }
  database.exec('COMMIT');
}

function pragma(database: DatabaseSync, name: string): number {
  return (database.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name]!;
}

function tableCount(database: DatabaseSync): number {
  const row = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  return (row as { tables: number }).tables;
}

function explain(file: string, cause: unknown): unknown {
  if (cause instanceof StoreError) return cause;
  const { errcode, errstr, code } = cause as { errcode?: number; errstr?: string; code?: string };
  // The low byte is the error, what is above it the variety of it.
  switch (errcode === undefined ? undefined : errcode & 0xff) {
    case busy:
      return new StoreError(
        'in-use',
        `${file} is in use by another process: stop that one, or give another file`,
        cause,
      );
    case notADatabase:
    case corrupt:
      return new StoreError(
        'not-a-store',
        `${file} is not a key store, or is damaged (${errstr ?? 'no reason given'}): give another file, or put it back from your backup`,
        cause,
      );
    case cannotOpen:
    default:
      return new StoreError(
        'unreadable',
        `${file} cannot be opened (${errstr ?? code ?? String(cause)}): check that its directory exists and may be written to`,
        cause,
      );
  }
}
