import type { AliasRecord, GrantRecord, KeyRecord, StoreEntry } from '../store/records.ts';

/**
 * One entry of a store as a line of JSON: times are milliseconds since the epoch, bytes are in base64, all else is as in
 * the record.
 */
export function writeEntryText(entry: StoreEntry): string {
  switch (entry.kind) {
    case 'kept':
      return JSON.stringify({ ...entry, value: base64(entry.value) });
    case 'key':
      return JSON.stringify({ kind: 'key', key: writeKey(entry.key) });
    case 'alias':
      return JSON.stringify({
        kind: 'alias',
        alias: {
          ...entry.alias,
          createdAt: entry.alias.createdAt.getTime(),
          updatedAt: entry.alias.updatedAt.getTime(),
        },
      });
    case 'grant':
      return JSON.stringify({
        kind: 'grant',
        grant: { ...entry.grant, createdAt: entry.grant.createdAt.getTime() },
      });
  }
}

/** What `writeEntryText` was given; the text is known to be its. */
export function readEntryText(text: string): StoreEntry {
  const entry = JSON.parse(text) as WrittenEntry;
  switch (entry.kind) {
    case 'kept':
      return { ...entry, value: Buffer.from(entry.value, 'base64') };
    case 'key':
      return { kind: 'key', key: readKey(entry.key) };
    case 'alias': {
      const { createdAt, updatedAt, ...alias } = entry.alias;
      return {
        kind: 'alias',
        alias: { ...alias, createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) },
      };
    }
    case 'grant':
      return {
        kind: 'grant',
        grant: { ...entry.grant, createdAt: new Date(entry.grant.createdAt) },
      };
  }
}

/** A record as JSON has it. */
type Written<Value> = Value extends Date
  ? number
  : Value extends Uint8Array
    ? string
    : Value extends object
      ? { readonly [Member in keyof Value]: Written<Value[Member]> }
      : Value;

type WrittenEntry =
  | { readonly kind: 'kept'; readonly name: string; readonly value: string }
  | { readonly kind: 'key'; readonly key: Written<KeyRecord> }
  | { readonly kind: 'alias'; readonly alias: Written<AliasRecord> }
  | { readonly kind: 'grant'; readonly grant: Written<GrantRecord> };

function writeKey({
  createdAt,
  deletionDate,
  rotation,
  materials,
  ...key
}: KeyRecord): Written<KeyRecord> {
  return {
    ...key,
    createdAt: createdAt.getTime(),
    deletionDate: deletionDate?.getTime() ?? null,
    rotation: rotation === null ? null : { ...rotation, nextAt: rotation.nextAt.getTime() },
    materials: materials.map((material) => ({
      ...material,
      sealed: base64(material.sealed),
      publicKey: material.publicKey === null ? null : base64(material.publicKey),
      createdAt: material.createdAt.getTime(),
    })),
  };
}

function readKey({
  createdAt,
  deletionDate,
  rotation,
  materials,
  ...key
}: Written<KeyRecord>): KeyRecord {
  return {
    ...key,
    createdAt: new Date(createdAt),
    deletionDate: deletionDate === null ? null : new Date(deletionDate),
    rotation: rotation === null ? null : { ...rotation, nextAt: new Date(rotation.nextAt) },
    materials: materials.map((material) => ({
      ...material,
      sealed: Buffer.from(material.sealed, 'base64'),
      publicKey: material.publicKey === null ? null : Buffer.from(material.publicKey, 'base64'),
      createdAt: new Date(material.createdAt),
    })),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
