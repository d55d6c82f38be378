import type { AliasRecord, KeyReference, PageRequest, Scope } from '../records.ts';
import type { Session } from './database.ts';
import { readAlias, type AliasRow } from './rows.ts';

export async function findAlias(
  session: Session,
  { accountId, region }: Scope,
  name: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<AliasRecord | null> {
  const row = await session.get<AliasRow>(
    `SELECT * FROM alias WHERE account_id = $1 AND region = $2 AND name = $3 ${lock}`,
    accountId,
    region,
    name,
  );
  return row === undefined ? null : readAlias(row);
}

export async function countAliases(
  session: Session,
  { region, keyId }: KeyReference,
): Promise<number> {
  const row = await session.get<{ aliases: number }>(
    'SELECT count(*) AS aliases FROM alias WHERE region = $1 AND target_key_id = $2',
    region,
    keyId,
  );
  return row!.aliases;
}

/** False where there is one with that name: two nodes may make it at the same time. */
export async function insertAlias(session: Session, alias: AliasRecord): Promise<boolean> {
  const inserted = await session.run(
    `INSERT INTO alias (account_id, region, name, target_key_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    alias.accountId,
    alias.region,
    alias.name,
    alias.targetKeyId,
    alias.createdAt.getTime(),
    alias.updatedAt.getTime(),
  );
  return inserted === 1;
}

/** Target and time of its last update. */
export async function updateAlias(session: Session, alias: AliasRecord): Promise<void> {
  await session.run(
    `UPDATE alias SET target_key_id = $1, updated_at = $2
     WHERE account_id = $3 AND region = $4 AND name = $5`,
    alias.targetKeyId,
    alias.updatedAt.getTime(),
    alias.accountId,
    alias.region,
    alias.name,
  );
}

export async function deleteAlias(
  session: Session,
  { accountId, region }: Scope,
  name: string,
): Promise<boolean> {
  const removed = await session.run(
    'DELETE FROM alias WHERE account_id = $1 AND region = $2 AND name = $3',
    accountId,
    region,
    name,
  );
  return removed === 1;
}

export async function listAliases(
  session: Session,
  { accountId, region }: Scope,
  targetKeyId: string | null,
  page: PageRequest,
  now: Date,
): Promise<readonly AliasRecord[]> {
  const rows =
    targetKeyId === null
      ? await session.all<AliasRow>(
          `SELECT alias.* FROM alias JOIN kms_key AS k ON k.region = alias.region AND k.key_id = alias.target_key_id
           WHERE alias.account_id = $1 AND alias.region = $2 AND alias.name > $3
             AND (k.deletion_at IS NULL OR k.deletion_at > $4)
           ORDER BY alias.name LIMIT $5`,
          accountId,
          region,
          page.after ?? '',
          now.getTime(),
          page.limit,
        )
      : await session.all<AliasRow>(
          `SELECT * FROM alias
           WHERE region = $1 AND target_key_id = $2 AND account_id = $3 AND name > $4
           ORDER BY name LIMIT $5`,
          region,
          targetKeyId,
          accountId,
          page.after ?? '',
          page.limit,
        );
  return rows.map(readAlias);
}
