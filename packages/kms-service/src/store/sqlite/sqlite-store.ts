import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { AliasOutcome, AliasTarget, KeyStore } from '../key-store.ts';
import type {
  AliasRecord,
  KeyRecord,
  KeyReference,
  KeyStateChange,
  PageRequest,
  Scope,
} from '../records.ts';
import { openDatabase } from './open-database.ts';
import {
  readAlias,
  readKey,
  type AliasRow,
  type KeyRow,
  type MaterialRow,
  type TagRow,
} from './rows.ts';

/**
 * Opens a key store on SQLite: a file, or `:memory:`. What a method has answered survives `kill -9` and a loss of
 * power; the file belongs to this process until `close`. Throws StoreError.
 */
export function openSqliteStore(file: string): KeyStore {
  return new SqliteStore(openDatabase(file));
}

class SqliteStore implements KeyStore {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async keepOnce(name: string, candidate: Uint8Array): Promise<Uint8Array> {
    return this.#transaction(() => {
      this.#run(
        'INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
        name,
        candidate,
      );
      return this.#get<{ value: Uint8Array }>('SELECT value FROM kept WHERE name = ?', name)!.value;
    });
  }

  async createKey(key: KeyRecord): Promise<void> {
    this.#transaction(() => {
      this.#run(
        `INSERT INTO kms_key (region, key_id, account_id, revision, spec, usage, origin, state, description,
           policy, created_at, deletion_at, current_material_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      );
      key.materials.forEach((material, position) =>
        this.#run(
          `INSERT INTO key_material (region, key_id, material_id, position, sealed, created_at)
           VALUES (?, ?, ?, ?, ?, ?)`,
          key.region,
          key.keyId,
          material.materialId,
          position,
          material.sealed,
          material.createdAt.getTime(),
        ),
      );
      key.tags.forEach((tag, position) =>
        this.#run(
          'INSERT INTO key_tag (region, key_id, tag_key, tag_value, position) VALUES (?, ?, ?, ?, ?)',
          key.region,
          key.keyId,
          tag.key,
          tag.value,
          position,
        ),
      );
    });
  }

  async findKey({ region, keyId }: KeyReference): Promise<KeyRecord | null> {
    const row = this.#get<KeyRow>(
      'SELECT * FROM kms_key WHERE region = ? AND key_id = ?',
      region,
      keyId,
    );
    if (row === undefined) return null;
    const materials = this.#all<MaterialRow>(
      'SELECT * FROM key_material WHERE region = ? AND key_id = ? ORDER BY position',
      region,
      keyId,
    );
    const tags = this.#all<TagRow>(
      'SELECT * FROM key_tag WHERE region = ? AND key_id = ? ORDER BY position',
      region,
      keyId,
    );
    return readKey(row, materials, tags);
  }

  async changeKeyState(
    { region, keyId }: KeyReference,
    revision: number,
    { state, deletionDate }: KeyStateChange,
  ): Promise<boolean> {
    const changed = this.#run(
      `UPDATE kms_key SET state = ?, deletion_at = ?, revision = revision + 1
       WHERE region = ? AND key_id = ? AND revision = ?`,
      state,
      deletionDate?.getTime() ?? null,
      region,
      keyId,
      revision,
    );
    return changed === 1;
  }

  async listKeyIds(scope: Scope, page: PageRequest, now: Date): Promise<readonly string[]> {
    return this.#all<{ key_id: string }>(
      `SELECT key_id FROM kms_key
       WHERE account_id = ? AND region = ? AND key_id > ? AND (deletion_at IS NULL OR deletion_at > ?)
       ORDER BY key_id LIMIT ?`,
      scope.accountId,
      scope.region,
      page.after ?? '',
      now.getTime(),
      page.limit,
    ).map((row) => row.key_id);
  }

  async deleteDueKeys(now: Date, limit: number): Promise<readonly KeyReference[]> {
    const removed: KeyReference[] = [];
    while (this.#hasDueKeys(now)) {
      const rows = this.#all<{ region: string; key_id: string }>(
        `DELETE FROM kms_key WHERE (region, key_id) IN
           (SELECT region, key_id FROM kms_key WHERE deletion_at <= ? LIMIT ?)
         RETURNING region, key_id`,
        now.getTime(),
        limit,
      );
      removed.push(...rows.map((row) => ({ region: row.region, keyId: row.key_id })));
    }
    if (removed.length > 0) this.#forgetOldPages();
    return removed;
  }

  async findAlias({ accountId, region }: Scope, name: string): Promise<AliasRecord | null> {
    const row = this.#aliasRow(accountId, region, name);
    return row === undefined ? null : readAlias(row);
  }

  async createAlias(
    alias: AliasRecord,
    target: AliasTarget,
    aliasesPerKey: number,
  ): Promise<AliasOutcome> {
    return this.#transaction(() => {
      if (!this.#isCurrent(target)) return 'stale';
      if (this.#aliasRow(alias.accountId, alias.region, alias.name) !== undefined) return 'exists';
      if (this.#aliasCount(target) >= aliasesPerKey) return 'limit';
      this.#run(
        `INSERT INTO alias (account_id, region, name, target_key_id, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        alias.accountId,
        alias.region,
        alias.name,
        alias.targetKeyId,
        alias.createdAt.getTime(),
        alias.updatedAt.getTime(),
      );
      return 'done';
    });
  }

  async updateAlias(
    alias: AliasRecord,
    from: string,
    target: AliasTarget,
    aliasesPerKey: number,
  ): Promise<AliasOutcome> {
    return this.#transaction(() => {
      const row = this.#aliasRow(alias.accountId, alias.region, alias.name);
      if (row === undefined) return 'missing';
      if (row.target_key_id !== from || !this.#isCurrent(target)) return 'stale';
      if (from !== target.keyId && this.#aliasCount(target) >= aliasesPerKey) return 'limit';
      this.#run(
        `UPDATE alias SET target_key_id = ?, updated_at = ?
         WHERE account_id = ? AND region = ? AND name = ?`,
        alias.targetKeyId,
        alias.updatedAt.getTime(),
        alias.accountId,
        alias.region,
        alias.name,
      );
      return 'done';
    });
  }

  async deleteAlias({ accountId, region }: Scope, name: string): Promise<boolean> {
    const removed = this.#run(
      'DELETE FROM alias WHERE account_id = ? AND region = ? AND name = ?',
      accountId,
      region,
      name,
    );
    return removed === 1;
  }

  async listAliases(
    { accountId, region }: Scope,
    targetKeyId: string | null,
    page: PageRequest,
    now: Date,
  ): Promise<readonly AliasRecord[]> {
    const rows =
      targetKeyId === null
        ? this.#all<AliasRow>(
            `SELECT alias.* FROM alias JOIN kms_key AS k ON k.region = alias.region AND k.key_id = alias.target_key_id
             WHERE alias.account_id = ? AND alias.region = ? AND alias.name > ?
               AND (k.deletion_at IS NULL OR k.deletion_at > ?)
             ORDER BY alias.name LIMIT ?`,
            accountId,
            region,
            page.after ?? '',
            now.getTime(),
            page.limit,
          )
        : this.#all<AliasRow>(
            `SELECT * FROM alias
             WHERE region = ? AND target_key_id = ? AND account_id = ? AND name > ?
             ORDER BY name LIMIT ?`,
            region,
            targetKeyId,
            accountId,
            page.after ?? '',
            page.limit,
          );
    return rows.map(readAlias);
  }

  async clear(): Promise<void> {
    this.#run('DELETE FROM kms_key');
    this.#forgetOldPages();
  }

  async close(): Promise<void> {
    this.#statements.clear();
    this.#database.close();
  }

  #aliasRow(accountId: string, region: string, name: string): AliasRow | undefined {
    return this.#get<AliasRow>(
      'SELECT * FROM alias WHERE account_id = ? AND region = ? AND name = ?',
      accountId,
      region,
      name,
    );
  }

  #aliasCount({ region, keyId }: KeyReference): number {
    return this.#get<{ aliases: number }>(
      'SELECT count(*) AS aliases FROM alias WHERE region = ? AND target_key_id = ?',
      region,
      keyId,
    )!.aliases;
  }

  #isCurrent({ region, keyId, revision }: AliasTarget): boolean {
    const row = this.#get<{ revision: number }>(
      'SELECT revision FROM kms_key WHERE region = ? AND key_id = ?',
      region,
      keyId,
    );
    return row?.revision === revision;
  }

  #hasDueKeys(now: Date): boolean {
    const row = this.#get<{ due: number }>(
      'SELECT EXISTS (SELECT 1 FROM kms_key WHERE deletion_at <= ?) AS due',
      now.getTime(),
    );
    return row!.due === 1;
  }

  /** Deleted rows are zeroed in the file (secure_delete), but the log still holds the pages as they were before. */
  #forgetOldPages(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  #transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  #get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
