import type { KeyStore } from '../key-store.ts';
import { Database } from './database.ts';
import { explain, nameOfDatabase } from './explain.ts';
import { migrate } from './migrate.ts';
import { migrations, type Migration } from './migrations.ts';
import { NodeChannel } from './node-channel.ts';
import { PostgresStore } from './postgres-store.ts';
import { Settlement } from './settlement.ts';

export interface PostgresStoreOptions {
  /** Connections at most, besides the one between the nodes. Default 10. */
  readonly connections?: number;
}

/**
 * Opens a key store on a PostgreSQL database, which any number of processes may share, in a schema `trent_kms` of its
 * own. `url`: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`. What a method has answered is durable as far as the server
 * is. Rejects with StoreError; its message does not hold the password.
 */
export async function openPostgresStore(
  url: string,
  options: PostgresStoreOptions = {},
): Promise<KeyStore> {
  return openWith(url, options, migrations);
}

/** With other steps of the schema than those of this version, for tests of migrations. */
export async function openWith(
  url: string,
  { connections = 10 }: PostgresStoreOptions,
  steps: readonly Migration[],
): Promise<PostgresStore> {
  const name = nameOfDatabase(url);
  // Who has no PostgreSQL does not load its library.
  const { default: driver } = await import('pg');
  let database: Database | undefined;
  try {
    database = new Database(driver, url, connections);
    await database.transaction((session) => migrate(session, name, steps));
    const settlement = new Settlement(database);
    const channel = new NodeChannel(driver, url, (ack) => settlement.acknowledged(ack));
    await channel.start();
    return new PostgresStore(database, channel, settlement);
  } catch (error) {
    await database?.close();
    throw explain(name, error);
  }
}
