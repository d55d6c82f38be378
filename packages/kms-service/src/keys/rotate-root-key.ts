import { setImmediate } from 'node:timers/promises';
import type { RootKey } from '../crypto/root-key.ts';
import { keptNames } from '../store/kept-names.ts';
import type { KeyStore } from '../store/key-store.ts';
import type { KeptChange, MaterialReference } from '../store/records.ts';
import { checkOf, type RootKeys } from './root-keys.ts';
import { sealKeptAgain, sealMaterialAgain } from './seal-again.ts';

/** Small enough that requests between two batches wait for a few milliseconds at most. */
const batch = 100;

/** Why the root key was not rotated; its message says what to do. */
export class RootKeyRotationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RootKeyRotationError';
  }
}

/** How far a rotation is, in key materials. */
export interface RotationProgress {
  readonly resealed: number;
  readonly of: number;
}

export interface RotationWork {
  readonly store: KeyStore;
  readonly rootKeys: RootKeys;
  readonly onProgress: (progress: RotationProgress) => void;
  /** Stops between two steps; the rotation can be finished later. */
  readonly signal: AbortSignal;
}

/**
 * Begins to change the root key: from here on new material is sealed under `next`, every node knows both root keys, and
 * either of them opens the store. Throws RootKeyRotationError where `next` is the present one, or another process began
 * a rotation at the same time.
 */
export async function beginRootKeyRotation(
  { store, rootKeys }: RotationWork,
  next: RootKey,
): Promise<void> {
  const { current } = rootKeys;
  if (next.id === current.id) {
    throw new RootKeyRotationError('the new root key is the present one: give another one');
  }
  const { sealingRootKey, nextRootKey, previousRootKey } = keptNames;
  const hasBegun = await store.changeKept([
    { name: sealingRootKey, from: Buffer.from(current.id), to: Buffer.from(next.id) },
    { name: nextRootKey, from: null, to: current.seal(next, [nextRootKey]) },
    { name: previousRootKey, from: null, to: next.seal(current, [previousRootKey]) },
  ]);
  await rootKeys.refresh();
  if (!hasBegun) {
    throw new RootKeyRotationError(
      'another process has begun to rotate the root key: run this again to finish that rotation',
    );
  }
}

/**
 * Seals everything that is not yet under the new root key, then lets the old one go: answers how many key materials it
 * sealed. Can be stopped at any point, by `kill -9` too, and done again, also by several processes at once.
 */
export async function finishRootKeyRotation(work: RotationWork): Promise<number> {
  const { store, rootKeys, signal } = work;
  // Where the new root key cannot be written down, the old one must stay good.
  await rootKeys.tell();
  const resealed = await resealMaterials(work);
  while (rootKeys.previous !== null) {
    signal.throwIfAborted();
    const changes = await lastChanges(store, rootKeys);
    if (changes !== null) await store.changeKept(changes);
    await rootKeys.refresh();
  }
  return resealed;
}

async function resealMaterials(work: RotationWork): Promise<number> {
  const { store, rootKeys, onProgress, signal } = work;
  const { id } = rootKeys.current;
  const of = await store.countMaterialsNotUnder(id);
  let resealed = 0;
  let after: MaterialReference | null = null;
  for (;;) {
    onProgress({ resealed, of });
    signal.throwIfAborted();
    const materials = await store.listMaterialsNotUnder(id, after, batch);
    if (materials.length === 0) return resealed;
    await store.resealMaterials(
      materials.map((material) => {
        const { sealed, ...again } = sealMaterialAgain(material, material, rootKeys);
        return { ...again, from: material.sealed, to: sealed };
      }),
    );
    resealed += materials.length;
    after = materials.at(-1)!;
    await setImmediate();
  }
}

/** `null` where the rotation has ended. */
async function lastChanges(
  store: KeyStore,
  rootKeys: RootKeys,
): Promise<readonly KeptChange[] | null> {
  const { rootKeyCheck, grantTokenKey, nextRootKey, previousRootKey } = keptNames;
  const kept = await store.readKept([rootKeyCheck, grantTokenKey, nextRootKey, previousRootKey]);
  const grantSecret = kept.get(grantTokenKey);
  if (!kept.has(nextRootKey)) return null;
  return [
    { name: rootKeyCheck, from: kept.get(rootKeyCheck)!, to: checkOf(rootKeys.current) },
    ...(grantSecret === undefined
      ? []
      : [
          {
            name: grantTokenKey,
            from: grantSecret,
            to: sealKeptAgain(grantTokenKey, grantSecret, rootKeys),
          },
        ]),
    { name: nextRootKey, from: kept.get(nextRootKey)!, to: null },
    { name: previousRootKey, from: kept.get(previousRootKey)!, to: null },
  ];
}
