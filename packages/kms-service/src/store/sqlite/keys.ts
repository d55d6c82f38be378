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
import type { Connection } from './connection.ts';
import { readKey, type KeyRow, type MaterialRow, type TagRow } from './rows.ts';

/** Keys with their materials and tags, in SQL. */
export class KeyTables {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** In a transaction. */
  insert(key: KeyRecord): void {
    this.#connection.run(
      `INSERT INTO kms_key (region, key_id, account_id, revision, spec, usage, origin, state, description,
         policy, created_at, deletion_at, current_material_id, rotation_days, rotation_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    key.materials.forEach((material, position) => this.#insertMaterial(key, material, position));
    this.#insertTags(key, key.tags);
  }

  find({ region, keyId }: KeyReference): KeyRecord | null {
    const row = this.#row({ region, keyId });
    if (row === undefined) return null;
    const materials = this.#connection.all<MaterialRow>(
      'SELECT * FROM key_material WHERE region = ? AND key_id = ? ORDER BY position',
      region,
      keyId,
    );
    const tags = this.#connection.all<TagRow>(
      'SELECT * FROM key_tag WHERE region = ? AND key_id = ? ORDER BY position',
      region,
      keyId,
    );
    return readKey(row, materials, tags);
  }

  isCurrent(key: KeyRevision): boolean {
    return this.#row(key)?.revision === key.revision;
  }

  /** In a transaction, on a key that is current. */
  change(key: KeyReference, change: KeyChange): void {
    const row = this.#row(key)!;
    const rotation =
      change.rotation === undefined
        ? { days: row.rotation_days, at: row.rotation_at }
        : {
            days: change.rotation?.periodInDays ?? null,
            at: change.rotation?.nextAt.getTime() ?? null,
          };
    this.#connection.run(
      `UPDATE kms_key SET revision = revision + 1, state = ?, deletion_at = ?, description = ?, policy = ?,
         current_material_id = ?, rotation_days = ?, rotation_at = ?
       WHERE region = ? AND key_id = ?`,
      change.state ?? row.state,
      change.deletionDate === undefined
        ? row.deletion_at
        : (change.deletionDate?.getTime() ?? null),
      change.description ?? row.description,
      change.policy === undefined ? row.policy : change.policy,
      change.material?.materialId ?? row.current_material_id,
      rotation.days,
      rotation.at,
      key.region,
      key.keyId,
    );
    if (change.material !== undefined) {
      this.#insertMaterial(key, change.material, this.#materialCount(key));
    }
    if (change.tags !== undefined) {
      this.#connection.run(
        'DELETE FROM key_tag WHERE region = ? AND key_id = ?',
        key.region,
        key.keyId,
      );
      this.#insertTags(key, change.tags);
    }
  }

  listIds(scope: Scope, page: PageRequest, now: Date): readonly string[] {
    return this.#connection
      .all<{ key_id: string }>(
        `SELECT key_id FROM kms_key
         WHERE account_id = ? AND region = ? AND key_id > ? AND (deletion_at IS NULL OR deletion_at > ?)
         ORDER BY key_id LIMIT ?`,
        scope.accountId,
        scope.region,
        page.after ?? '',
        now.getTime(),
        page.limit,
      )
      .map((row) => row.key_id);
  }

  listDueRotations(now: Date, limit: number): readonly KeyReference[] {
    return this.#connection
      .all<{ region: string; key_id: string }>(
        `SELECT region, key_id FROM kms_key
         WHERE rotation_at <= ? AND state = 'Enabled' ORDER BY rotation_at LIMIT ?`,
        now.getTime(),
        limit,
      )
      .map(readReference);
  }

  /** At most `limit`. */
  deleteDue(now: Date, limit: number): readonly KeyReference[] {
    return this.#connection
      .all<{ region: string; key_id: string }>(
        `DELETE FROM kms_key WHERE (region, key_id) IN
           (SELECT region, key_id FROM kms_key WHERE deletion_at <= ? LIMIT ?)
         RETURNING region, key_id`,
        now.getTime(),
        limit,
      )
      .map(readReference);
  }

  hasDue(now: Date): boolean {
    const row = this.#connection.get<{ due: number }>(
      'SELECT EXISTS (SELECT 1 FROM kms_key WHERE deletion_at <= ?) AS due',
      now.getTime(),
    );
    return row!.due === 1;
  }

  deleteAll(): void {
    this.#connection.run('DELETE FROM kms_key');
  }

  #row({ region, keyId }: KeyReference): KeyRow | undefined {
    return this.#connection.get<KeyRow>(
      'SELECT * FROM kms_key WHERE region = ? AND key_id = ?',
      region,
      keyId,
    );
  }

  #materialCount({ region, keyId }: KeyReference): number {
    return this.#connection.get<{ materials: number }>(
      'SELECT count(*) AS materials FROM key_material WHERE region = ? AND key_id = ?',
      region,
      keyId,
    )!.materials;
  }

  #insertMaterial({ region, keyId }: KeyReference, material: MaterialRecord, position: number) {
    this.#connection.run(
      `INSERT INTO key_material (region, key_id, material_id, position, sealed, sealed_under, public_key, created_at, rotation_type)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      region,
      keyId,
      material.materialId,
      position,
      material.sealed,
      material.sealedUnder,
      material.publicKey,
      material.createdAt.getTime(),
      material.rotationType,
    );
  }

  #insertTags({ region, keyId }: KeyReference, tags: readonly TagRecord[]): void {
    tags.forEach((tag, position) =>
      this.#connection.run(
        'INSERT INTO key_tag (region, key_id, tag_key, tag_value, position) VALUES (?, ?, ?, ?, ?)',
        region,
        keyId,
        tag.key,
        tag.value,
        position,
      ),
    );
  }
}

function readReference(row: { region: string; key_id: string }): KeyReference {
  return { region: row.region, keyId: row.key_id };
}
