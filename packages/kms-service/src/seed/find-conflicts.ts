import { openKeyMaterial, materialSubject, takeKeyMaterial } from '../keys/key-material.ts';
import type { RootKeys } from '../keys/root-keys.ts';
import type { KeyStore } from '../store/key-store.ts';
import type { KeyRecord } from '../store/records.ts';
import { isSameSecret, materialIdOf } from './seed-records.ts';
import type { SeedConflictError, SeedKey, SeedProblem } from './seed-key.ts';

/** What of the keys that there are cannot become what it is to be: account, spec, usage and material of a key stay. */
export async function findConflicts(
  seeds: readonly SeedKey[],
  store: KeyStore,
  rootKeys: RootKeys,
  now: Date,
): Promise<SeedConflictError['conflicts']> {
  const conflicts: (SeedProblem & { index: number })[] = [];
  for (const [index, seed] of seeds.entries()) {
    if (seed.deletionDate !== null && seed.deletionDate <= now) {
      conflicts.push({
        index,
        member: 'deletionDate',
        message: 'the deletion date has come already',
      });
    }
    const record = await store.findKey(seed);
    if (record === null) continue;
    for (const problem of conflictsWith(record, seed, rootKeys))
      conflicts.push({ index, ...problem });
  }
  return conflicts;
}

function conflictsWith(
  record: KeyRecord,
  seed: SeedKey,
  rootKeys: RootKeys,
): readonly SeedProblem[] {
  const stays = (member: string, what: string): SeedProblem => ({
    member,
    message: `the key ${seed.keyId} is there already in ${seed.region}, with another ${what}: give this one another ID, or begin with an empty store`,
  });
  if (record.accountId !== seed.accountId) return [stays('account', 'account')];
  if (record.spec !== seed.spec) return [stays('spec', 'spec')];
  if (record.usage !== seed.usage) return [stays('usage', 'usage')];
  return seed.materials.flatMap(({ materialId, bytes }, place) => {
    const id = materialId ?? materialIdOf(seed, place);
    const found = record.materials.find((material) => material.materialId === id);
    const isThere =
      found !== undefined &&
      (bytes === null || isSealedIn(seed, id, bytes, found.sealed, rootKeys));
    return isThere ? [] : [stays(`materials[${place}]`, 'material')];
  });
}

function isSealedIn(
  seed: SeedKey,
  materialId: string,
  bytes: Uint8Array,
  sealed: Uint8Array,
  rootKeys: RootKeys,
): boolean {
  const opened = rootKeys.open(sealed, materialSubject(seed, materialId));
  // Says what is wrong with it.
  if (opened === null) openKeyMaterial(seed, { materialId, sealed }, rootKeys);
  try {
    const { secret } = takeKeyMaterial(seed, materialId, Uint8Array.from(bytes));
    return isSameSecret(opened!, secret);
  } finally {
    opened!.fill(0);
  }
}
