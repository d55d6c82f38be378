import type { GrantFilter, GrantRecord, KeyReference, PageRequest } from '../records.ts';
import type { Session } from './database.ts';
import { readGrant, type GrantRow } from './rows.ts';

export async function findGrant(
  session: Session,
  { region, keyId }: KeyReference,
  grantId: string,
): Promise<GrantRecord | null> {
  const row = await session.get<GrantRow>(
    'SELECT * FROM key_grant WHERE region = $1 AND key_id = $2 AND grant_id = $3',
    region,
    keyId,
    grantId,
  );
  return row === undefined ? null : readGrant(row);
}

export async function grantsOfKey(
  session: Session,
  { region, keyId }: KeyReference,
): Promise<readonly GrantRecord[]> {
  const rows = await session.all<GrantRow>(
    'SELECT * FROM key_grant WHERE region = $1 AND key_id = $2',
    region,
    keyId,
  );
  return rows.map(readGrant);
}

export async function grantsNamed(
  session: Session,
  { region, keyId }: KeyReference,
  name: string,
): Promise<readonly GrantRecord[]> {
  const rows = await session.all<GrantRow>(
    'SELECT * FROM key_grant WHERE region = $1 AND key_id = $2 AND name = $3 ORDER BY grant_id',
    region,
    keyId,
    name,
  );
  return rows.map(readGrant);
}

export async function countGrants(
  session: Session,
  { region, keyId }: KeyReference,
): Promise<number> {
  const row = await session.get<{ grants: number }>(
    'SELECT count(*) AS grants FROM key_grant WHERE region = $1 AND key_id = $2',
    region,
    keyId,
  );
  return row!.grants;
}

export async function insertGrant(session: Session, grant: GrantRecord): Promise<void> {
  await session.run(
    `INSERT INTO key_grant (region, key_id, grant_id, name, issuing_account, grantee, grantee_is_service, retiring,
       retiring_is_service, operations, constraints, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    grant.region,
    grant.keyId,
    grant.grantId,
    grant.name,
    grant.issuingAccount,
    grant.grantee,
    grant.isGranteeService,
    grant.retiring,
    grant.isRetiringService,
    JSON.stringify(grant.operations),
    JSON.stringify(grant.constraints),
    grant.createdAt.getTime(),
  );
}

export async function listGrants(
  session: Session,
  { region, keyId }: KeyReference,
  { grantId, grantee }: GrantFilter,
  page: PageRequest,
): Promise<readonly GrantRecord[]> {
  const rows = await session.all<GrantRow>(
    `SELECT * FROM key_grant
     WHERE region = $1 AND key_id = $2 AND grant_id > $3
       AND ($4::text IS NULL OR grant_id = $4) AND ($5::text IS NULL OR grantee = $5)
     ORDER BY grant_id LIMIT $6`,
    region,
    keyId,
    page.after ?? '',
    grantId ?? null,
    grantee ?? null,
    page.limit,
  );
  return rows.map(readGrant);
}

export async function listRetirableGrants(
  session: Session,
  region: string,
  retiring: string,
  page: PageRequest,
  now: Date,
): Promise<readonly GrantRecord[]> {
  const rows = await session.all<GrantRow>(
    `SELECT g.* FROM key_grant AS g JOIN kms_key AS k ON k.region = g.region AND k.key_id = g.key_id
     WHERE g.region = $1 AND g.retiring = $2 AND g.grant_id > $3 AND (k.deletion_at IS NULL OR k.deletion_at > $4)
     ORDER BY g.grant_id LIMIT $5`,
    region,
    retiring,
    page.after ?? '',
    now.getTime(),
    page.limit,
  );
  return rows.map(readGrant);
}

export async function deleteGrant(
  session: Session,
  { region, keyId }: KeyReference,
  grantId: string,
): Promise<boolean> {
  const removed = await session.run(
    'DELETE FROM key_grant WHERE region = $1 AND key_id = $2 AND grant_id = $3',
    region,
    keyId,
    grantId,
  );
  return removed === 1;
}
