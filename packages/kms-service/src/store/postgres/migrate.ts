import { StoreError } from '../store-error.ts';
import type { Session } from './database.ts';
import { migrations, schemaName, type Migration } from './migrations.ts';

/** Any number: who holds it migrates, other nodes wait. */
const migrationLock = 7_239_840_213;

/**
 * In a transaction: makes the schema where there is none, and brings it up to date. Throws StoreError where the schema is
 * newer, or another program's, or where the database keeps text in another encoding than UTF-8.
 */
export async function migrate(
  session: Session,
  name: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await session.get('SELECT pg_advisory_xact_lock($1::bigint)', migrationLock);
  const database = await session.get<{ encoding: string; has_schema: boolean }>(
    `SELECT current_setting('server_encoding') AS encoding, to_regnamespace('${schemaName}') IS NOT NULL AS has_schema`,
  );
  if (database!.encoding !== 'UTF8') {
    throw new StoreError(
      'not-a-store',
      `${name} keeps text in ${database!.encoding}: give a database with the encoding UTF8`,
    );
  }
  // Asked first, so that a role that may not make schemas can use one that was made for it.
  if (!database!.has_schema) await session.run(`CREATE SCHEMA ${schemaName}`);
  const version = await versionOf(session, name);
  const newest = steps.at(-1)!.version;
  if (version > newest) {
    throw new StoreError(
      'newer-schema',
      `${name} has schema version ${version}, and this program knows versions up to ${newest}: use the version of the program that wrote it, or a later one`,
    );
  }
  for (const step of steps) {
    if (step.version <= version) continue;
    for (const statement of step.sql.split(';')) {
      if (statement.trim() !== '') await session.run(statement);
    }
    await session.run(
      'INSERT INTO schema_version (version, applied_at) VALUES ($1, $2)',
      step.version,
      Date.now(),
    );
  }
}

async function versionOf(session: Session, name: string): Promise<number> {
  const tables = await session.all<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class WHERE relnamespace = '${schemaName}'::regnamespace`,
  );
  if (tables.length === 0) {
    await session.run(
      'CREATE TABLE schema_version (version bigint PRIMARY KEY, applied_at bigint NOT NULL)',
    );
    return 0;
  }
  const names = new Set(tables.map((table) => table.name));
  if (!names.has('schema_version') || !names.has('kms_key')) {
    throw new StoreError(
      'not-a-store',
      `${name} has a schema ${schemaName} of another program: give another database`,
    );
  }
  const row = await session.get<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM schema_version',
  );
  return row!.version;
}
