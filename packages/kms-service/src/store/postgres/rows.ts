import type { AliasRecord, GrantConstraintsRecord, GrantRecord, KeyRecord } from '../records.ts';

export interface KeyRow {
  readonly region: string;
  readonly key_id: string;
  readonly account_id: string;
  readonly revision: number;
  readonly spec: string;
  readonly usage: string;
  readonly origin: string;
  readonly state: string;
  readonly description: string;
  readonly policy: string | null;
  readonly created_at: number;
  readonly deletion_at: number | null;
  readonly current_material_id: string | null;
  readonly rotation_days: number | null;
  readonly rotation_at: number | null;
}

/** A key with one of its materials, or with none: then `material_id` is null. */
export interface KeyMaterialRow extends KeyRow {
  readonly material_id: string | null;
  readonly sealed: Uint8Array;
  readonly sealed_under: string;
  readonly public_key: Uint8Array | null;
  readonly material_created_at: number;
  readonly rotation_type: string | null;
  /** Keys and values by turns. */
  readonly tags: readonly string[];
}

export interface GrantRow {
  readonly region: string;
  readonly key_id: string;
  readonly grant_id: string;
  readonly name: string | null;
  readonly issuing_account: string;
  readonly grantee: string;
  readonly grantee_is_service: boolean;
  readonly retiring: string | null;
  readonly retiring_is_service: boolean;
  readonly operations: string;
  readonly constraints: string;
  readonly created_at: number;
}

export interface AliasRow {
  readonly account_id: string;
  readonly region: string;
  readonly name: string;
  readonly target_key_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** `rows`: those of one key, by position of the material. */
export function readKey(rows: readonly KeyMaterialRow[]): KeyRecord {
  const row = rows[0]!;
  return {
    region: row.region,
    keyId: row.key_id,
    accountId: row.account_id,
    revision: row.revision,
    spec: row.spec,
    usage: row.usage,
    origin: row.origin,
    state: row.state,
    description: row.description,
    policy: row.policy,
    createdAt: new Date(row.created_at),
    deletionDate: row.deletion_at === null ? null : new Date(row.deletion_at),
    currentMaterialId: row.current_material_id,
    rotation:
      row.rotation_days === null || row.rotation_at === null
        ? null
        : { periodInDays: row.rotation_days, nextAt: new Date(row.rotation_at) },
    materials: rows.flatMap((material) =>
      material.material_id === null
        ? []
        : [
            {
              materialId: material.material_id,
              sealed: copyOf(material.sealed),
              sealedUnder: material.sealed_under,
              publicKey: material.public_key === null ? null : copyOf(material.public_key),
              createdAt: new Date(material.material_created_at),
              rotationType: material.rotation_type,
            },
          ],
    ),
    tags: row.tags.flatMap((key, index) =>
      index % 2 === 0 ? [{ key, value: row.tags[index + 1]! }] : [],
    ),
  };
}

/** `rows`: those of several keys, each key's together. */
export function readKeys(rows: readonly KeyMaterialRow[]): readonly KeyRecord[] {
  const keys: KeyRecord[] = [];
  for (let from = 0, to = 1; from < rows.length; to += 1) {
    const [first, next] = [rows[from]!, rows[to]];
    if (next?.region === first.region && next.key_id === first.key_id) continue;
    keys.push(readKey(rows.slice(from, to)));
    from = to;
  }
  return keys;
}

export function readAlias(row: AliasRow): AliasRecord {
  return {
    accountId: row.account_id,
    region: row.region,
    name: row.name,
    targetKeyId: row.target_key_id,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}

export function readGrant(row: GrantRow): GrantRecord {
  return {
    region: row.region,
    keyId: row.key_id,
    grantId: row.grant_id,
    name: row.name,
    issuingAccount: row.issuing_account,
    grantee: row.grantee,
    isGranteeService: row.grantee_is_service,
    retiring: row.retiring,
    isRetiringService: row.retiring_is_service,
    operations: JSON.parse(row.operations) as readonly string[],
    constraints: JSON.parse(row.constraints) as GrantConstraintsRecord,
    createdAt: new Date(row.created_at),
  };
}

/** The library hands out views of larger buffers. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
