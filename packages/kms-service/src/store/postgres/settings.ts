import type { ClientBase, ClientConfig, CustomTypesConfig } from 'pg';
import type pg from 'pg';
import { schemaName } from './migrations.ts';
import { unescapeText } from './text.ts';

/** The library, loaded where a store on PostgreSQL is opened and nowhere else. */
export type Driver = typeof pg;

/** Answers that take longer are given up, in milliseconds: first by the server, then by this side. */
export const statementTimeoutMs = 5_000;
export const queryTimeoutMs = 6_000;
export const connectTimeoutMs = 3_000;

export const statementTimeout: string = `SET statement_timeout = ${statementTimeoutMs}`;

/** How long a statement may wait for others. */
export const lockTimeout = 'SET lock_timeout = 4000';

const int8 = 20;
const text = 25;

/** How a connection is made to the database at `url`, and how its values are read. */
export function clientConfig(driver: Driver, url: string): ClientConfig {
  const getTypeParser: CustomTypesConfig['getTypeParser'] = (oid, format) => {
    if (oid === int8) return Number;
    if (oid === text) return unescapeText;
    return driver.types.getTypeParser(oid, format) as (value: string) => unknown;
  };
  return {
    connectionString: url,
    application_name: 'trent-kms',
    types: { getTypeParser },
    keepAlive: true,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
  };
}

/**
 * Readies a new connection; what a URL or a role says otherwise does not count. Rejects where the server is a standby:
 * what it answers may be old.
 */
export async function prepareConnection(client: ClientBase): Promise<void> {
  // The library's types know nothing of several statements in one query, which answer with a list.
  const results = (await client.query(`
    SET search_path = ${schemaName};
    SET client_encoding = 'UTF8';
    SET synchronous_commit = on;
    SET default_transaction_isolation = 'read committed';
    SET default_transaction_read_only = off;
    ${lockTimeout};
    SET idle_in_transaction_session_timeout = 10000;
    ${statementTimeout};
    SELECT pg_is_in_recovery() AS is_standby`)) as unknown as {
    readonly rows: readonly { readonly is_standby: boolean }[];
  }[];
  if (results.at(-1)!.rows[0]!.is_standby) {
    throw new Error('the server is a standby: give the address of the primary');
  }
}
