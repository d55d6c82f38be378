import type { GrantFilter, GrantRecord, KeyReference, PageRequest } from '../records.ts';
import type { Connection } from './connection.ts';
import { readGrant, type GrantRow } from './rows.ts';

/** Grants, in SQL. */
export class GrantTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  find({ region, keyId }: KeyReference, grantId: string): GrantRecord | null {
    const row = this.#connection.get<GrantRow>(
      'SELECT * FROM key_grant WHERE region = ? AND key_id = ? AND grant_id = ?',
      region,
      keyId,
      grantId,
    );
    return row === undefined ? null : readGrant(row);
  }

  ofKey({ region, keyId }: KeyReference): readonly GrantRecord[] {
    return this.#connection
      .all<GrantRow>('SELECT * FROM key_grant WHERE region = ? AND key_id = ?', region, keyId)
      .map(readGrant);
  }

  named({ region, keyId }: KeyReference, name: string): readonly GrantRecord[] {
    return this.#connection
      .all<GrantRow>(
        'SELECT * FROM key_grant WHERE region = ? AND key_id = ? AND name = ? ORDER BY grant_id',
        region,
        keyId,
        name,
      )
      .map(readGrant);
  }

  count({ region, keyId }: KeyReference): number {
    return this.#connection.get<{ grants: number }>(
      'SELECT count(*) AS grants FROM key_grant WHERE region = ? AND key_id = ?',
      region,
      keyId,
    )!.grants;
  }

  insert(grant: GrantRecord): void {
    this.#connection.run(
      `INSERT INTO key_grant (region, key_id, grant_id, name, issuing_account, grantee, grantee_is_service, retiring,
         retiring_is_service, operations, constraints, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      grant.region,
      grant.keyId,
      grant.grantId,
      grant.name,
      grant.issuingAccount,
      grant.grantee,
      Number(grant.isGranteeService),
      grant.retiring,
      Number(grant.isRetiringService),
      JSON.stringify(grant.operations),
      JSON.stringify(grant.constraints),
      grant.createdAt.getTime(),
    );
  }

  list(
    { region, keyId }: KeyReference,
    { grantId, grantee }: GrantFilter,
    page: PageRequest,
  ): readonly GrantRecord[] {
    return this.#connection
      .all<GrantRow>(
        `SELECT * FROM key_grant
         WHERE region = ? AND key_id = ? AND grant_id > ?
           AND (? IS NULL OR grant_id = ?) AND (? IS NULL OR grantee = ?)
         ORDER BY grant_id LIMIT ?`,
        region,
        keyId,
        page.after ?? '',
        grantId ?? null,
        grantId ?? null,
        grantee ?? null,
        grantee ?? null,
        page.limit,
      )
      .map(readGrant);
  }

  listRetirable(
    region: string,
    retiring: string,
    page: PageRequest,
    now: Date,
  ): readonly GrantRecord[] {
    return this.#connection
      .all<GrantRow>(
        `SELECT g.* FROM key_grant AS g JOIN kms_key AS k ON k.region = g.region AND k.key_id = g.key_id
         WHERE g.region = ? AND g.retiring = ? AND g.grant_id > ? AND (k.deletion_at IS NULL OR k.deletion_at > ?)
         ORDER BY g.grant_id LIMIT ?`,
        region,
        retiring,
        page.after ?? '',
        now.getTime(),
        page.limit,
      )
      .map(readGrant);
  }

  delete({ region, keyId }: KeyReference, grantId: string): boolean {
    const removed = this.#connection.run(
      'DELETE FROM key_grant WHERE region = ? AND key_id = ? AND grant_id = ?',
      region,
      keyId,
      grantId,
    );
    return removed === 1;
  }
}
