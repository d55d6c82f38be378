import { keptNames } from '../kept-names.ts';
import type { StoreEntry } from '../records.ts';
import { SupersededRootKeyError } from '../superseded-root-key-error.ts';
import { AliasTable } from './aliases.ts';
import { Connection } from './connection.ts';
import { GrantTable } from './grants.ts';
import { KeptTable } from './kept.ts';
import { KeyTables } from './keys.ts';
import { openDatabase } from './open-database.ts';
import { makeSideFile } from './side-file.ts';

const batchSize = 200;
const keyTables = ['kms_key', 'key_material', 'key_tag', 'alias', 'key_grant'];

/**
 * `replaceAll` of a store: entries are gathered in a database of their own while requests are answered, then taken over
 * in one transaction.
 */
export async function replaceAll(
  connection: Connection,
  file: string,
  entries: AsyncIterable<StoreEntry>,
  overwrite: boolean,
): Promise<boolean> {
  if (!overwrite && hasKeys(connection)) return false;
  using staging = makeSideFile(file, 'staging');
  await gather(staging.path, entries);
  connection.attach(staging.path, 'staging');
  try {
    return await connection.transaction(() => {
      if (!overwrite && hasKeys(connection)) return false;
      takeOver(connection);
      return true;
    });
  } finally {
    connection.detach('staging');
  }
}

async function gather(path: string, entries: AsyncIterable<StoreEntry>): Promise<void> {
  const connection = new Connection(openDatabase(path));
  try {
    let batch: StoreEntry[] = [];
    const write = (): Promise<void> =>
      connection.transaction(() => writeEntries(connection, batch));
    for await (const entry of entries) {
      batch.push(entry);
      if (batch.length < batchSize) continue;
      await write();
      batch = [];
    }
    await write();
  } finally {
    await connection.close();
  }
}

function writeEntries(connection: Connection, entries: readonly StoreEntry[]): void {
  const kept = new KeptTable(connection);
  const keys = new KeyTables(connection);
  const aliases = new AliasTable(connection);
  const grants = new GrantTable(connection);
  for (const entry of entries) {
    switch (entry.kind) {
      case 'kept':
        kept.put(entry.name, entry.value);
        break;
      case 'key':
        keys.insert(entry.key);
        break;
      case 'alias':
        aliases.insert(entry.alias);
        break;
      case 'grant':
        grants.insert(entry.grant);
    }
  }
}

/** In a transaction. */
function takeOver(connection: Connection): void {
  const sealing = new KeptTable(connection).read([keptNames.sealingRootKey]);
  const id = sealing.get(keptNames.sealingRootKey);
  if (id !== undefined) {
    const row = connection.get<{ materials: number }>(
      'SELECT count(*) AS materials FROM staging.key_material WHERE sealed_under <> ?',
      Buffer.from(id).toString(),
    );
    if (row!.materials > 0) throw new SupersededRootKeyError();
  }
  connection.run('DELETE FROM main.kms_key');
  for (const table of keyTables) {
    connection.run(`INSERT INTO main.${table} SELECT * FROM staging.${table}`);
  }
  connection.run('INSERT OR REPLACE INTO main.kept SELECT * FROM staging.kept');
}

function hasKeys(connection: Connection): boolean {
  const row = connection.get<{ has_keys: number }>(
    'SELECT EXISTS (SELECT 1 FROM main.kms_key) AS has_keys',
  );
  return row!.has_keys === 1;
}
