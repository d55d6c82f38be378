import type { KeyRevision } from '../key-store.ts';
import type {
  KeyChange,
  KeyRecord,
  KeyReference,
  MaterialRecord,
  PageRequest,
  Scope,
  TagRecord,
} from '../records.ts';
import type { Session } from './database.ts';
import { unescapeText } from './text.ts';
import { readKey, readKeys, type KeyMaterialRow, type KeyRow } from './rows.ts';

/** A key with its materials and tags in one statement, so that they are of one moment. */
const selectKeys = `
  SELECT k.*, m.material_id, m.sealed, m.sealed_under, m.public_key, m.created_at AS material_created_at, m.rotation_type,
    (SELECT coalesce(json_agg(word ORDER BY t.position, side), '[]') FROM key_tag AS t
       CROSS JOIN LATERAL (VALUES (0, t.tag_key), (1, t.tag_value)) AS words (side, word)
       WHERE t.region = k.region AND t.key_id = k.key_id)::text AS tags
  FROM kms_key AS k LEFT JOIN key_material AS m ON m.region = k.region AND m.key_id = k.key_id`;

type WrittenRow = Omit<KeyMaterialRow, 'tags'> & { readonly tags: string };

export async function findKey(
  session: Session,
  { region, keyId }: KeyReference,
): Promise<KeyRecord | null> {
  const rows = await session.all<WrittenRow>(
    `${selectKeys} WHERE k.region = $1 AND k.key_id = $2 ORDER BY m.position`,
    region,
    keyId,
  );
  return rows.length === 0 ? null : readKey(rows.map(withTags));
}

/** In order of Region and key ID, after the one named. */
export async function listKeys(
  session: Session,
  after: KeyReference,
  limit: number,
): Promise<readonly KeyRecord[]> {
  const rows = await session.all<WrittenRow>(
    `${selectKeys} WHERE (k.region, k.key_id) IN (SELECT region, key_id FROM kms_key
       WHERE (region, key_id) > ($1, $2) ORDER BY region, key_id LIMIT $3)
     ORDER BY k.region, k.key_id, m.position`,
    after.region,
    after.keyId,
    limit,
  );
  return readKeys(rows.map(withTags));
}

export async function hasKeys(session: Session): Promise<boolean> {
  const row = await session.get<{ has_keys: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM kms_key) AS has_keys',
  );
  return row!.has_keys;
}

/** In a transaction. */
export async function insertKey(session: Session, key: KeyRecord): Promise<void> {
  await session.run(
    `INSERT INTO kms_key (region, key_id, account_id, revision, spec, usage, origin, state, description,
       policy, created_at, deletion_at, current_material_id, rotation_days, rotation_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    key.region,
    key.keyId,
    key.accountId,
    key.revision,
    key.spec,
    key.usage,
    key.origin,
    key.state,
    key.description,
    key.policy,
    key.createdAt.getTime(),
    key.deletionDate?.getTime() ?? null,
    key.currentMaterialId,
    key.rotation?.periodInDays ?? null,
    key.rotation?.nextAt.getTime() ?? null,
  );
  for (const material of key.materials) await insertMaterial(session, key, material);
  await insertTags(session, key, key.tags);
}

/** The key's row, for this transaction alone until it ends; undefined where the key is not at that revision. */
export async function lockKey(
  session: Session,
  { region, keyId, revision }: KeyRevision,
): Promise<KeyRow | undefined> {
  const row = await session.get<KeyRow>(
    'SELECT * FROM kms_key WHERE region = $1 AND key_id = $2 FOR NO KEY UPDATE',
    region,
    keyId,
  );
  return row?.revision === revision ? row : undefined;
}

/** In a transaction, on a key that is locked. */
export async function changeKey(session: Session, row: KeyRow, change: KeyChange): Promise<void> {
  const key = { region: row.region, keyId: row.key_id };
  const rotation =
    change.rotation === undefined
      ? { days: row.rotation_days, at: row.rotation_at }
      : {
          days: change.rotation?.periodInDays ?? null,
          at: change.rotation?.nextAt.getTime() ?? null,
        };
  await session.run(
    `UPDATE kms_key SET revision = revision + 1, state = $3, deletion_at = $4, description = $5, policy = $6,
       current_material_id = $7, rotation_days = $8, rotation_at = $9
     WHERE region = $1 AND key_id = $2`,
    key.region,
    key.keyId,
    change.state ?? row.state,
    change.deletionDate === undefined ? row.deletion_at : (change.deletionDate?.getTime() ?? null),
    change.description ?? row.description,
    change.policy === undefined ? row.policy : change.policy,
    change.material?.materialId ?? row.current_material_id,
    rotation.days,
    rotation.at,
  );
  if (change.material !== undefined) await insertMaterial(session, key, change.material);
  if (change.tags !== undefined) {
    await session.run(
      'DELETE FROM key_tag WHERE region = $1 AND key_id = $2',
      key.region,
      key.keyId,
    );
    await insertTags(session, key, change.tags);
  }
}

export async function listKeyIds(
  session: Session,
  scope: Scope,
  page: PageRequest,
  now: Date,
): Promise<readonly string[]> {
  const rows = await session.all<{ key_id: string }>(
    `SELECT key_id FROM kms_key
     WHERE account_id = $1 AND region = $2 AND key_id > $3 AND (deletion_at IS NULL OR deletion_at > $4)
     ORDER BY key_id LIMIT $5`,
    scope.accountId,
    scope.region,
    page.after ?? '',
    now.getTime(),
    page.limit,
  );
  return rows.map((row) => row.key_id);
}

export async function listDueRotations(
  session: Session,
  now: Date,
  limit: number,
): Promise<readonly KeyReference[]> {
  const rows = await session.all<{ region: string; key_id: string }>(
    `SELECT region, key_id FROM kms_key
     WHERE rotation_at <= $1 AND state = 'Enabled' ORDER BY rotation_at LIMIT $2`,
    now.getTime(),
    limit,
  );
  return rows.map(readReference);
}

/** Keys that were removed, and the aliases that went with them. */
export interface Removed {
  readonly keys: readonly KeyReference[];
  readonly aliases: readonly { readonly scope: Scope; readonly name: string }[];
}

/** In a transaction: at most `limit` of those whose deletion date has come. */
export async function deleteDueKeys(session: Session, now: Date, limit: number): Promise<Removed> {
  const due = await session.all<{ region: string; key_id: string }>(
    `SELECT region, key_id FROM kms_key WHERE deletion_at <= $1
     ORDER BY region, key_id LIMIT $2 FOR UPDATE`,
    now.getTime(),
    limit,
  );
  const aliases: { scope: Scope; name: string }[] = [];
  for (const { region, key_id } of due) {
    const rows = await session.all<{ account_id: string; name: string }>(
      'SELECT account_id, name FROM alias WHERE region = $1 AND target_key_id = $2',
      region,
      key_id,
    );
    for (const { account_id, name } of rows) {
      aliases.push({ scope: { accountId: account_id, region }, name });
    }
    await session.run('DELETE FROM kms_key WHERE region = $1 AND key_id = $2', region, key_id);
  }
  return { keys: due.map(readReference), aliases };
}

async function insertMaterial(
  session: Session,
  { region, keyId }: KeyReference,
  material: MaterialRecord,
): Promise<void> {
  await session.run(
    `INSERT INTO key_material (region, key_id, material_id, position, sealed, sealed_under, public_key, created_at, rotation_type)
     VALUES ($1, $2, $3, (SELECT count(*) FROM key_material WHERE region = $1 AND key_id = $2), $4, $5, $6, $7, $8)`,
    region,
    keyId,
    material.materialId,
    material.sealed,
    material.sealedUnder,
    material.publicKey,
    material.createdAt.getTime(),
    material.rotationType,
  );
}

async function insertTags(
  session: Session,
  { region, keyId }: KeyReference,
  tags: readonly TagRecord[],
): Promise<void> {
  if (tags.length === 0) return;
  await session.run(
    `INSERT INTO key_tag (region, key_id, tag_key, tag_value, position)
     SELECT $1, $2, tag_key, tag_value, position
     FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS tags (tag_key, tag_value, position)`,
    region,
    keyId,
    tags.map((tag) => tag.key),
    tags.map((tag) => tag.value),
  );
}

/** JSON writes U+0001 in ASCII, so that the words inside are still in their escaped writing. */
function withTags(row: WrittenRow): KeyMaterialRow {
  return { ...row, tags: (JSON.parse(row.tags) as readonly string[]).map(unescapeText) };
}

function readReference(row: { region: string; key_id: string }): KeyReference {
  return { region: row.region, keyId: row.key_id };
}
