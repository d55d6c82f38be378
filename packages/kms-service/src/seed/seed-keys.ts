import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import type { KeyDirectory } from '../keys/key-directory.ts';
import { generateKeyMaterial, sealKeyMaterial, takeKeyMaterial } from '../keys/key-material.ts';
import type { NewMaterial } from '../keys/key-material.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import type { RootKeys } from '../keys/root-keys.ts';
import { StaleError } from '../keys/stale-error.ts';
import type { KeyChange } from '../store/records.ts';
import { grantRecordOf, materialIdOf } from './seed-records.ts';
import type { SeedKey } from './seed-key.ts';

const dayMs = 86_400_000;
const attempts = 5;

export interface SeedWork {
  readonly keys: KeyDirectory;
  readonly rootKeys: RootKeys;
  readonly clock: Clock;
}

/** How many keys were made, changed, and found as they were to be. */
export interface SeededCounts {
  created: number;
  changed: number;
  unchanged: number;
}

/** Makes the key, or makes it what it is to be; it is known not to be at odds with what there is. */
export async function seedKey(seed: SeedKey, work: SeedWork): Promise<keyof SeededCounts> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryToSeed(seed, work);
    } catch (error) {
      // Somebody changes it at the same time.
      if (!(error instanceof StaleError) || attempt >= attempts) throw error;
    }
  }
}

async function tryToSeed(seed: SeedKey, work: SeedWork): Promise<keyof SeededCounts> {
  const { keys } = work;
  const found = await keys.findKey(seed);
  const change = found === null ? {} : changeOf(found, seed, work.clock());
  let key = found;
  if (key === null) key = await keys.addKey(factsOf(seed, work), await materialsOf(seed, work));
  else if (Object.keys(change).length > 0) key = await keys.changeKey(key, change);
  const added = (await pointAliases(seed, key, keys)) + (await addGrants(seed, key, work));
  if (found === null) return 'created';
  return key === found && added === 0 ? 'unchanged' : 'changed';
}

function factsOf(seed: SeedKey, { clock }: SeedWork): Parameters<KeyDirectory['addKey']>[0] {
  return {
    accountId: seed.accountId,
    region: seed.region,
    keyId: seed.keyId,
    spec: seed.spec,
    usage: seed.usage,
    description: seed.description,
    state: seed.state,
    policy: seed.policy,
    tags: seed.tags,
    origin: 'AWS_KMS',
    createdAt: seed.createdAt ?? clock(),
    deletionDate: seed.deletionDate,
    rotation: rotationOf(seed, clock()),
  };
}

function rotationOf({ rotation }: SeedKey, now: Date): KmsKey['facts']['rotation'] {
  if (rotation === null) return null;
  const { periodInDays, nextAt } = rotation;
  return { periodInDays, nextAt: nextAt ?? new Date(now.getTime() + periodInDays * dayMs) };
}

async function materialsOf(
  seed: SeedKey,
  { rootKeys, clock }: SeedWork,
): Promise<readonly NewMaterial[]> {
  return Promise.all(
    seed.materials.map(async ({ materialId, bytes, createdAt, rotationType }, place) => {
      const id = materialId ?? materialIdOf(seed, place);
      const unsealed =
        bytes === null
          ? await generateKeyMaterial(seed, id)
          : takeKeyMaterial(seed, id, Uint8Array.from(bytes));
      return sealKeyMaterial(seed, id, unsealed, rootKeys.current, {
        createdAt: createdAt ?? seed.createdAt ?? clock(),
        rotationType: place === 0 ? null : (rotationType ?? 'ON_DEMAND'),
      });
    }),
  );
}

function changeOf({ facts }: KmsKey, seed: SeedKey, now: Date): Omit<KeyChange, 'material'> {
  const { description, state, deletionDate, policy, tags } = seed;
  const wanted = { description, state, deletionDate, policy, tags };
  const isScheduled =
    facts.rotation?.periodInDays === seed.rotation?.periodInDays &&
    (!seed.rotation?.nextAt || facts.rotation?.nextAt.getTime() === seed.rotation.nextAt.getTime());
  const differing = Object.entries(wanted).filter(
    ([name, value]) => !isDeepStrictEqual(facts[name as keyof typeof wanted], value),
  );
  return {
    ...Object.fromEntries(differing),
    ...(isScheduled ? {} : { rotation: rotationOf(seed, now) }),
  };
}

/** Answers how many were made or pointed elsewhere. */
async function pointAliases(seed: SeedKey, key: KmsKey, keys: KeyDirectory): Promise<number> {
  let changed = 0;
  for (const name of seed.aliases) {
    const target = await keys.findKeyByAlias(seed, name);
    if (target?.facts.keyId === seed.keyId) continue;
    const outcome =
      target === null
        ? await keys.createAlias(seed, name, key)
        : await keys.updateAlias(seed, name, target, key);
    if (outcome !== 'done')
      throw new Error(`${name} could not be pointed to ${key.arn}: ${outcome}`);
    changed += 1;
  }
  return changed;
}

/** Answers how many were made. */
async function addGrants(seed: SeedKey, key: KmsKey, work: SeedWork): Promise<number> {
  let added = 0;
  for (const grant of seed.grants) {
    const record = grantRecordOf(seed, grant, work.clock());
    if ((await work.keys.findGrant(key, record.grantId)) !== null) continue;
    const { outcome } = await work.keys.createGrant(record, key);
    if (outcome === 'limit') throw new Error(`${key.arn} has as many grants as a key can have`);
    if (outcome === 'done') added += 1;
  }
  return added;
}
