import type { KeyReference, StoreEntry } from '../records.ts';
import type { Session } from './database.ts';
import { insertAlias } from './aliases.ts';
import { insertGrant } from './grants.ts';
import { putKept } from './kept.ts';
import { insertKey, listKeys } from './keys.ts';
import { copyOf, readAlias, readGrant, type AliasRow, type GrantRow } from './rows.ts';

const pageSize = 500;
export const keyTables = 'kms_key, key_material, key_tag, alias, key_grant';

/** In a transaction that sees one moment. */
export async function* readEntries(session: Session): AsyncIterable<StoreEntry> {
  const kept = await session.all<{ name: string; value: Uint8Array }>(
    'SELECT name, value FROM kept ORDER BY name',
  );
  for (const { name, value } of kept) yield { kind: 'kept', name, value: copyOf(value) };

  let after: KeyReference = { region: '', keyId: '' };
  for (;;) {
    const keys = await listKeys(session, after, pageSize);
    for (const key of keys) yield { kind: 'key', key };
    if (keys.length < pageSize) break;
    after = keys.at(-1)!;
  }

  let alias: AliasRow | undefined;
  for (;;) {
    const rows: AliasRow[] = await session.all<AliasRow>(
      `SELECT * FROM alias WHERE (account_id, region, name) > ($1, $2, $3)
       ORDER BY account_id, region, name LIMIT $4`,
      alias?.account_id ?? '',
      alias?.region ?? '',
      alias?.name ?? '',
      pageSize,
    );
    for (const row of rows) yield { kind: 'alias', alias: readAlias(row) };
    if (rows.length < pageSize) break;
    alias = rows.at(-1);
  }

  let grant: GrantRow | undefined;
  for (;;) {
    const rows: GrantRow[] = await session.all<GrantRow>(
      `SELECT * FROM key_grant WHERE (region, key_id, grant_id) > ($1, $2, $3)
       ORDER BY region, key_id, grant_id LIMIT $4`,
      grant?.region ?? '',
      grant?.key_id ?? '',
      grant?.grant_id ?? '',
      pageSize,
    );
    for (const row of rows) yield { kind: 'grant', grant: readGrant(row) };
    if (rows.length < pageSize) break;
    grant = rows.at(-1);
  }
}

/** In a transaction. */
export async function writeEntry(session: Session, entry: StoreEntry): Promise<void> {
  switch (entry.kind) {
    case 'kept':
      return putKept(session, entry.name, entry.value);
    case 'key':
      return insertKey(session, entry.key);
    case 'grant':
      return insertGrant(session, entry.grant);
    case 'alias':
      if (!(await insertAlias(session, entry.alias))) {
        throw new Error(`the alias ${entry.alias.name} is there twice`);
      }
  }
}
