import type { AliasRecord, KeyReference, PageRequest, Scope } from '../records.ts';
import type { Connection } from './connection.ts';
import { readAlias, type AliasRow } from './rows.ts';

/** Aliases, in SQL. */
export class AliasTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  find({ accountId, region }: Scope, name: string): AliasRecord | null {
    const row = this.#connection.get<AliasRow>(
      'SELECT * FROM alias WHERE account_id = ? AND region = ? AND name = ?',
      accountId,
      region,
      name,
    );
    return row === undefined ? null : readAlias(row);
  }

  count({ region, keyId }: KeyReference): number {
    return this.#connection.get<{ aliases: number }>(
      'SELECT count(*) AS aliases FROM alias WHERE region = ? AND target_key_id = ?',
      region,
      keyId,
    )!.aliases;
  }

  insert(alias: AliasRecord): void {
    this.#connection.run(
      `INSERT INTO alias (account_id, region, name, target_key_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      alias.accountId,
      alias.region,
      alias.name,
      alias.targetKeyId,
      alias.createdAt.getTime(),
      alias.updatedAt.getTime(),
    );
  }

  /** Target and time of its last update. */
  update(alias: AliasRecord): void {
    this.#connection.run(
      `UPDATE alias SET target_key_id = ?, updated_at = ?
       WHERE account_id = ? AND region = ? AND name = ?`,
      alias.targetKeyId,
      alias.updatedAt.getTime(),
      alias.accountId,
      alias.region,
      alias.name,
    );
  }

  delete({ accountId, region }: Scope, name: string): boolean {
    const removed = this.#connection.run(
      'DELETE FROM alias WHERE account_id = ? AND region = ? AND name = ?',
      accountId,
      region,
      name,
    );
    return removed === 1;
  }

  list(
    { accountId, region }: Scope,
    targetKeyId: string | null,
    page: PageRequest,
    now: Date,
  ): readonly AliasRecord[] {
    const rows =
      targetKeyId === null
        ? this.#connection.all<AliasRow>(
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
        : this.#connection.all<AliasRow>(
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
}
