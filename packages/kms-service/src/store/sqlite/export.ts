import { setImmediate } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import type { KeyReference, StoreEntry } from '../records.ts';
import { Connection } from './connection.ts';
import { KeyTables } from './keys.ts';
import { readAlias, readGrant, type AliasRow, type GrantRow } from './rows.ts';
import { makeSideFile } from './side-file.ts';

const pageSize = 200;

/** Everything in the database as it was at one moment, out of a copy that is made while changes go on. */
export async function* exportEntries(
  connection: Connection,
  file: string,
): AsyncGenerator<StoreEntry> {
  using snapshot = makeSideFile(file, 'snapshot');
  await connection.copyTo(snapshot.path);
  const database = new DatabaseSync(snapshot.path);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    yield* readEntries(new Connection(database));
  } finally {
    database.close();
  }
}

async function* readEntries(connection: Connection): AsyncGenerator<StoreEntry> {
  const kept = connection.all<{ name: string; value: Uint8Array }>(
    'SELECT name, value FROM kept ORDER BY name',
  );
  for (const { name, value } of kept) yield { kind: 'kept', name, value };

  const keys = new KeyTables(connection);
  const references = pages((after: KeyReference | null) =>
    connection
      .all<{ region: string; key_id: string }>(
        `SELECT region, key_id FROM kms_key WHERE (region, key_id) > (?, ?)
         ORDER BY region, key_id LIMIT ${pageSize}`,
        after?.region ?? '',
        after?.keyId ?? '',
      )
      .map(({ region, key_id }) => ({ region, keyId: key_id })),
  );
  for await (const reference of references) yield { kind: 'key', key: keys.find(reference)! };

  const aliases = pages((after: AliasRow | null) =>
    connection.all<AliasRow>(
      `SELECT * FROM alias WHERE (account_id, region, name) > (?, ?, ?)
       ORDER BY account_id, region, name LIMIT ${pageSize}`,
      after?.account_id ?? '',
      after?.region ?? '',
      after?.name ?? '',
    ),
  );
  for await (const row of aliases) yield { kind: 'alias', alias: readAlias(row) };

  const grants = pages((after: GrantRow | null) =>
    connection.all<GrantRow>(
      `SELECT * FROM key_grant WHERE (region, key_id, grant_id) > (?, ?, ?)
       ORDER BY region, key_id, grant_id LIMIT ${pageSize}`,
      after?.region ?? '',
      after?.key_id ?? '',
      after?.grant_id ?? '',
    ),
  );
  for await (const row of grants) yield { kind: 'grant', grant: readGrant(row) };
}

/** Requests are answered between two pages. */
async function* pages<Row>(read: (after: Row | null) => readonly Row[]): AsyncGenerator<Row> {
  let after: Row | null = null;
  for (;;) {
    const rows = read(after);
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)!;
    await setImmediate();
  }
}
