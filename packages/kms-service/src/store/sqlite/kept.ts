import { keptNames } from '../kept-names.ts';
import type {
  KeptChange,
  MaterialRecord,
  MaterialReference,
  SealChange,
  SealedMaterial,
} from '../records.ts';
import { SupersededRootKeyError } from '../superseded-root-key-error.ts';
import type { Connection } from './connection.ts';

/** The values of the store as a whole, and the seals of key material, in SQL. */
export class KeptTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** In a transaction. */
  keepOnce(name: string, candidate: Uint8Array): Uint8Array {
    this.#connection.run(
      'INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
      name,
      candidate,
    );
    return this.#value(name)!;
  }

  /** In a transaction, or of one name. */
  read(names: readonly string[]): ReadonlyMap<string, Uint8Array> {
    return new Map(
      names.flatMap((name) => {
        const value = this.#value(name);
        return value === null ? [] : [[name, value] as const];
      }),
    );
  }

  /** In a transaction. False, and nothing done, where one of them does not find `from`. */
  change(changes: readonly KeptChange[]): boolean {
    const isFound = changes.every(({ name, from }) => isSame(this.#value(name), from));
    if (!isFound) return false;
    for (const { name, to } of changes) this.put(name, to);
    return true;
  }

  put(name: string, value: Uint8Array | null): void {
    if (value === null) this.#connection.run('DELETE FROM kept WHERE name = ?', name);
    else {
      this.#connection.run(
        'INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        name,
        value,
      );
    }
  }

  /** In a transaction. Throws SupersededRootKeyError where new material may not be sealed under these root keys. */
  checkSeals(materials: readonly MaterialRecord[]): void {
    if (materials.length === 0) return;
    const sealing = this.#value(keptNames.sealingRootKey);
    if (sealing === null) return;
    const id = Buffer.from(sealing).toString();
    if (materials.some(({ sealedUnder }) => sealedUnder !== id)) throw new SupersededRootKeyError();
  }

  countMaterialsNotUnder(rootKeyId: string): number {
    return this.#connection.get<{ materials: number }>(
      'SELECT count(*) AS materials FROM key_material WHERE sealed_under <> ?',
      rootKeyId,
    )!.materials;
  }

  listMaterialsNotUnder(
    rootKeyId: string,
    after: MaterialReference | null,
    limit: number,
  ): readonly SealedMaterial[] {
    return this.#connection
      .all<{ region: string; key_id: string; material_id: string; sealed: Uint8Array }>(
        `SELECT region, key_id, material_id, sealed FROM key_material
         WHERE (region, key_id, material_id) > (?, ?, ?) AND sealed_under <> ?
         ORDER BY region, key_id, material_id LIMIT ?`,
        after?.region ?? '',
        after?.keyId ?? '',
        after?.materialId ?? '',
        rootKeyId,
        limit,
      )
      .map((row) => ({
        region: row.region,
        keyId: row.key_id,
        materialId: row.material_id,
        sealed: row.sealed,
      }));
  }

  /** In a transaction. */
  reseal(changes: readonly SealChange[]): void {
    for (const { region, keyId, materialId, from, to, sealedUnder } of changes) {
      this.#connection.run(
        `UPDATE key_material SET sealed = ?, sealed_under = ?
         WHERE region = ? AND key_id = ? AND material_id = ? AND sealed = ?`,
        to,
        sealedUnder,
        region,
        keyId,
        materialId,
        from,
      );
    }
  }

  #value(name: string): Uint8Array | null {
    const row = this.#connection.get<{ value: Uint8Array }>(
      'SELECT value FROM kept WHERE name = ?',
      name,
    );
    return row?.value ?? null;
  }
}

function isSame(found: Uint8Array | null, wanted: Uint8Array | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  return Buffer.compare(found, wanted) === 0;
}
