import { guards } from '@trent/kms-server-stub';
import type { OperationGuard } from '@trent/server-runtime';
import type { RestoredCounts } from './backup/read-backup.ts';
import { restoreBackup, type RestoreOptions } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import type { Clock } from './clock.ts';
import { RootKey } from './crypto/root-key.ts';
import { openGrantSecret } from './grants/grant-secret.ts';
import { GrantTokens } from './grants/grant-token.ts';
import type { Services } from './guard/invocation.ts';
import { rotateDueKeys } from './keys/automatic-rotation.ts';
import { KeyDirectory } from './keys/key-directory.ts';
import type { RotationProgress } from './keys/rotate-root-key.ts';
import { RootKeyRotator, type RotatedRootKey } from './keys/root-key-rotator.ts';
import { RootKeys, type RootKeyListener } from './keys/root-keys.ts';
import { handlers } from './operations/all.ts';
import type { AsyncOperations, Handler, OperationMethod } from './operations/handler.ts';
import { perform } from './operations/perform.ts';
import { policyAuthorizer } from './policy/policy-authorizer.ts';
import type { Authorizer } from './policy/authorizer.ts';
import { findConflicts } from './seed/find-conflicts.ts';
import { SeedConflictError, type SeedKey } from './seed/seed-key.ts';
import { seedKey, type SeededCounts } from './seed/seed-keys.ts';
import type { KeyStore } from './store/key-store.ts';

export interface KeyServiceOptions {
  /** Where keys and aliases last; the service closes it. */
  readonly store: KeyStore;
  /** 32 bytes that seal the key material in the store. The array is taken over and overwritten with zeros. */
  readonly rootKey: Uint8Array;
  /**
   * Is shown the root key that the store changes to, to write it down, by this process or by another one on the same
   * store. Until what it answers has resolved, the root key before opens the store, too.
   */
  readonly onRootKeyChange?: RootKeyListener;
  /** Default: the time of the machine. */
  readonly clock?: Clock;
  /** Default: key policies, policies of the principal, and grants. */
  readonly authorizer?: Authorizer;
  /** Keys and aliases held in memory at most, each. Default 10,000. */
  readonly cacheCapacity?: number;
}

/** The operations of the API, and what a process needs to run them. */
export interface KeyService extends AsyncOperations {
  /** Whether the store answers. */
  isAvailable(): Promise<boolean>;
  /** Removes the keys whose deletion date has come, for ever; answers how many. They are gone for callers before. */
  sweep(): Promise<number>;
  /** Rotates the keys whose automatic rotation is due; answers how many. */
  rotateDueKeys(): Promise<number>;
  /** ID of the root key that seals: 16 hexadecimal digits, which say nothing else of it. */
  readonly rootKeyId: string;
  /**
   * Seals all key material under another root key while the service goes on: 32 bytes, which are taken over and
   * overwritten with zeros, or `null` for random ones. Where a rotation was interrupted before, that one is finished
   * instead. Resolves once the old root key opens nothing any more. Rejects with RootKeyRotationError where that cannot
   * be done, and as `onRootKeyChange` does; the rotation can be finished later then.
   */
  rotateRootKey(
    newRootKey: Uint8Array | null,
    onProgress?: (progress: RotationProgress) => void,
  ): Promise<RotatedRootKey>;
  /** Finishes a rotation of the root key that was interrupted, if there is one; answers whether there was. */
  finishRootKeyRotation(): Promise<boolean>;
  /** Stops a rotation of the root key that is under way, for good: it is finished after the next start. */
  stopRootKeyRotation(): Promise<void>;
  /**
   * Everything in the store as it was at one moment: a stream that is authenticated, and that nobody can read without the
   * root key of now. Requests are answered meanwhile.
   */
  backup(): AsyncIterable<Uint8Array>;
  /**
   * Replaces everything in the store by what a backup holds: all of it, or nothing. Rejects with BackupError.
   */
  restore(backup: AsyncIterable<Uint8Array>, options?: RestoreOptions): Promise<RestoredCounts>;
  /**
   * Makes keys that are known beforehand, with given material, or makes those that there are what they are to be; aliases
   * and grants that are not named stay. The keys must have passed `checkSeedKey`. Rejects with SeedConflictError, and does
   * nothing, where a key is there with another account, spec, usage or material.
   */
  seed(keys: readonly SeedKey[]): Promise<SeededCounts>;
  /** Removes all keys, aliases and grants, for ever. */
  reset(): Promise<void>;
  /** Closes the store. No operation may be under way, or called afterwards; a rotation of the root key stops. */
  close(): Promise<void>;
}

/**
 * Makes a key service on a store. Accounts and Regions need no declaration: every call says both. Rejects with
 * StoreError `wrong-root-key` where the store was made with another root key, with RangeError where the root key has
 * another length than 32 bytes.
 */
export async function createKeyService(options: KeyServiceOptions): Promise<KeyService> {
  const { store, clock = () => new Date(), authorizer = policyAuthorizer } = options;
  const rootKeys = await RootKeys.open(
    store,
    new RootKey(options.rootKey),
    options.onRootKeyChange,
  );
  const grantTokens = new GrantTokens(await openGrantSecret(store, rootKeys));
  const rotator = new RootKeyRotator(store, rootKeys);
  store.onForeignChange(async ({ kind }) => {
    if (kind !== 'all') return;
    await rootKeys.refresh();
    grantTokens.use(await openGrantSecret(store, rootKeys));
  });
  const cacheCapacity = options.cacheCapacity ?? 10_000;
  const keys = new KeyDirectory({ store, rootKeys, clock, cacheCapacity });
  return {
    ...makeOperations({ keys, authorizer, clock, grantTokens }),
    isAvailable: async () => !rootKeys.isLost && (await answers(store)),
    sweep: () => keys.sweep(),
    rotateDueKeys: () => rotateDueKeys(keys, clock()),
    get rootKeyId() {
      return rootKeys.current.id;
    },
    rotateRootKey: (newRootKey, onProgress) => rotator.rotate(newRootKey, onProgress),
    finishRootKeyRotation: () => rotator.finish(),
    stopRootKeyRotation: () => rotator.stop(),
    backup: () => writeBackup(store, rootKeys),
    restore: async (backup, restoreOptions = {}) => {
      const counts = await restoreBackup(backup, restoreOptions, { keys, rootKeys });
      grantTokens.use(await openGrantSecret(store, rootKeys));
      return counts;
    },
    seed: async (seeds) => {
      await keys.sweep();
      const conflicts = await findConflicts(seeds, store, rootKeys, clock());
      if (conflicts.length > 0) throw new SeedConflictError(conflicts);
      const counts = { created: 0, changed: 0, unchanged: 0 };
      for (const seed of seeds) counts[await seedKey(seed, { keys, rootKeys, clock })] += 1;
      return counts;
    },
    reset: () => keys.clear(),
    close: async () => {
      await rotator.stop();
      await store.close();
    },
  };
}

/** Any question will do. */
async function answers(store: KeyStore): Promise<boolean> {
  try {
    await store.findKey({ region: '', keyId: '' });
    return true;
  } catch {
    return false;
  }
}

function makeOperations(services: Services): AsyncOperations {
  const rows: Readonly<Record<string, OperationGuard>> = guards;
  const methods = Object.entries(handlers).map(([method, handler]) => {
    const operation = method.charAt(0).toUpperCase() + method.slice(1);
    const guard = rows[operation];
    if (guard === undefined) throw new Error(`the guard table has no row for ${operation}`);
    return [method, perform(guard, handler as Handler<OperationMethod>, services)];
  });
  return Object.fromEntries(methods) as AsyncOperations;
}
