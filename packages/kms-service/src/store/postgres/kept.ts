import { keptNames } from '../kept-names.ts';
import type {
  KeptChange,
  MaterialRecord,
  MaterialReference,
  SealChange,
  SealedMaterial,
} from '../records.ts';
import { SupersededRootKeyError } from '../superseded-root-key-error.ts';
import type { Session } from './database.ts';
import { copyOf } from './rows.ts';

export async function readKept(session: Session, name: string): Promise<Uint8Array | null> {
  const row = await session.get<{ value: Uint8Array }>(
    'SELECT value FROM kept WHERE name = $1',
    name,
  );
  return row === undefined ? null : copyOf(row.value);
}

/** In a transaction, which is to be undone where the answer is false: one of them does not find `from`. */
export async function changeKept(
  session: Session,
  changes: readonly KeptChange[],
): Promise<boolean> {
  for (const { name, from, to } of changes) {
    if (!(await changeOne(session, name, from, to))) return false;
  }
  return true;
}

async function changeOne(
  session: Session,
  name: string,
  from: Uint8Array | null,
  to: Uint8Array | null,
): Promise<boolean> {
  if (from === null && to === null) return (await readKept(session, name)) === null;
  if (from === null) {
    const inserted = await session.run(
      'INSERT INTO kept (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      name,
      to,
    );
    return inserted === 1;
  }
  const changed =
    to === null
      ? await session.run('DELETE FROM kept WHERE name = $1 AND value = $2', name, from)
      : await session.run(
          'UPDATE kept SET value = $3 WHERE name = $1 AND value = $2',
          name,
          from,
          to,
        );
  return changed === 1;
}

/** What there is under these names, in one statement, so that it is of one moment. */
export async function readAllKept(
  session: Session,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await session.all<{ name: string; value: Uint8Array }>(
    'SELECT name, value FROM kept WHERE name = ANY($1)',
    names,
  );
  return new Map(rows.map(({ name, value }) => [name, copyOf(value)]));
}

/** In a transaction: adds or replaces. */
export async function putKept(session: Session, name: string, value: Uint8Array): Promise<void> {
  await session.run(
    'INSERT INTO kept (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2',
    name,
    value,
  );
}

/**
 * In a transaction, in which the root key that seals cannot be changed from here on. Throws SupersededRootKeyError where
 * new material may not be sealed under these root keys.
 */
export async function checkSeals(
  session: Session,
  materials: readonly MaterialRecord[],
): Promise<void> {
  if (materials.length === 0) return;
  const sealing = await lockSealingRootKey(session);
  if (sealing === null) return;
  if (materials.some(({ sealedUnder }) => sealedUnder !== sealing)) {
    throw new SupersededRootKeyError();
  }
}

/** ID of the root key that new material is to be sealed under, which it is until the transaction ends. */
export async function lockSealingRootKey(session: Session): Promise<string | null> {
  const row = await session.get<{ value: Uint8Array }>(
    'SELECT value FROM kept WHERE name = $1 FOR SHARE',
    keptNames.sealingRootKey,
  );
  return row === undefined ? null : Buffer.from(row.value).toString();
}

export async function countMaterialsNotUnder(session: Session, rootKeyId: string): Promise<number> {
  const row = await session.get<{ materials: number }>(
    'SELECT count(*) AS materials FROM key_material WHERE sealed_under <> $1',
    rootKeyId,
  );
  return row!.materials;
}

export async function listMaterialsNotUnder(
  session: Session,
  rootKeyId: string,
  after: MaterialReference | null,
  limit: number,
): Promise<readonly SealedMaterial[]> {
  const rows = await session.all<{
    region: string;
    key_id: string;
    material_id: string;
    sealed: Uint8Array;
  }>(
    `SELECT region, key_id, material_id, sealed FROM key_material
     WHERE (region, key_id, material_id) > ($1, $2, $3) AND sealed_under <> $5
     ORDER BY region, key_id, material_id LIMIT $4`,
    after?.region ?? '',
    after?.keyId ?? '',
    after?.materialId ?? '',
    limit,
    rootKeyId,
  );
  return rows.map((row) => ({
    region: row.region,
    keyId: row.key_id,
    materialId: row.material_id,
    sealed: copyOf(row.sealed),
  }));
}

/** In a transaction. */
export async function resealMaterials(
  session: Session,
  changes: readonly SealChange[],
): Promise<void> {
  for (const { region, keyId, materialId, from, to, sealedUnder } of changes) {
    await session.run(
      `UPDATE key_material SET sealed = $5, sealed_under = $6
       WHERE region = $1 AND key_id = $2 AND material_id = $3 AND sealed = $4`,
      region,
      keyId,
      materialId,
      from,
      to,
      sealedUnder,
    );
  }
}
