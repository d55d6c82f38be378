import type { AliasRecord, KeyRecord } from '../records.ts';

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
}

export interface MaterialRow {
  readonly material_id: string;
  readonly sealed: Uint8Array;
  readonly created_at: number;
}

export interface TagRow {
  readonly tag_key: string;
  readonly tag_value: string;
}

export interface AliasRow {
  readonly account_id: string;
  readonly region: string;
  readonly name: string;
  readonly target_key_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export function readKey(
  row: KeyRow,
  materials: readonly MaterialRow[],
  tags: readonly TagRow[],
): KeyRecord {
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
    materials: materials.map((material) => ({
      materialId: material.material_id,
      sealed: material.sealed,
      createdAt: new Date(material.created_at),
    })),
    tags: tags.map((tag) => ({ key: tag.tag_key, value: tag.tag_value })),
  };
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
