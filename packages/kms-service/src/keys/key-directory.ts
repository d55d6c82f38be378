import type { Clock } from '../clock.ts';
import type { AliasOutcome, GrantOutcome, KeyStore } from '../store/key-store.ts';
import type {
  AliasRecord,
  GrantFilter,
  GrantRecord,
  KeyChange,
  KeyReference,
  MaterialRecord,
  PageRequest,
  Scope,
  StoreEntry,
} from '../store/records.ts';
import { SupersededRootKeyError } from '../store/superseded-root-key-error.ts';
import { KeyCache } from './key-cache.ts';
import { newKeyMaterial, openKeyMaterial } from './key-material.ts';
import type { KeyMaterial, MaterialOwner, NewMaterial } from './key-material.ts';
import { KmsKey, rotationOf, type KeyFacts } from './kms-key.ts';
import type { RootKeys } from './root-keys.ts';
import { sealMaterialAgain } from './seal-again.ts';
import { StaleError } from './stale-error.ts';

/** Quota of the service: aliases of one key. */
export const aliasesPerKey = 50;

/** Quota of the service: grants of one key. */
export const grantsPerKey = 50_000;

/** A new key as far as the caller has a say in it. */
export type NewKey = Omit<
  KeyFacts,
  'revision' | 'createdAt' | 'deletionDate' | 'currentMaterialId' | 'rotation' | 'rotations'
>;

/** A key with all that is known of it before it is stored. */
export type AddedKey = Omit<KeyFacts, 'revision' | 'currentMaterialId' | 'rotations'>;

export interface KeyDirectoryOptions {
  readonly store: KeyStore;
  readonly rootKeys: RootKeys;
  readonly clock: Clock;
  /** Keys and aliases held in memory at most, each. */
  readonly cacheCapacity: number;
}

/**
 * Keys and aliases by name: the store behind a cache. What is cached is found without a promise, so that wrapping
 * under a known key waits for nothing; a change is in the cache before it is acknowledged.
 */
export class KeyDirectory {
  readonly #store: KeyStore;
  readonly #rootKeys: RootKeys;
  readonly #clock: Clock;
  readonly #cache: KeyCache;

  constructor({ store, rootKeys, clock, cacheCapacity }: KeyDirectoryOptions) {
    this.#store = store;
    this.#rootKeys = rootKeys;
    this.#clock = clock;
    this.#cache = new KeyCache(cacheCapacity);
    store.onForeignChange((change) => this.#cache.forget(change));
  }

  /** `null` where there is none, or its deletion date has come. */
  findKey(key: KeyReference): KmsKey | null | Promise<KmsKey | null> {
    const cached = this.#isCurrent() ? this.#cache.key(key) : undefined;
    if (cached === undefined) return this.#loadKey(key);
    return cached.isGone(this.#clock()) ? this.#bury() : cached;
  }

  /** The key that an alias points to now; `null` where there is no such alias. */
  findKeyByAlias(scope: Scope, name: string): KmsKey | null | Promise<KmsKey | null> {
    const keyId = this.#isCurrent() ? this.#cache.alias(scope, name) : undefined;
    if (keyId === undefined) return this.#loadKeyByAlias(scope, name);
    return this.findKey({ region: scope.region, keyId });
  }

  async createKey(key: NewKey): Promise<KmsKey> {
    const createdAt = this.#clock();
    const material = await newKeyMaterial(key, this.#rootKeys.current, createdAt);
    return this.addKey({ ...key, createdAt, deletionDate: null, rotation: null }, [material]);
  }

  /** A key with material that is there already: oldest first, at least one. */
  async addKey(key: AddedKey, added: readonly NewMaterial[]): Promise<KmsKey> {
    const records = added.map(({ record }) => record);
    const facts: KeyFacts = {
      ...key,
      revision: 1,
      currentMaterialId: records.at(-1)!.materialId,
      rotations: records.map(rotationOf),
    };
    const told = this.#cache.foreignChanges;
    await this.#storeSealed(key, records, (materials) =>
      this.#store.createKey({ ...facts, materials }),
    );
    const materials = added.map(({ record, material }) => [record.materialId, material] as const);
    const created = new KmsKey(facts, new Map(materials));
    if (told === this.#cache.foreignChanges) this.#cache.putKey(created);
    return created;
  }

  /** Throws StaleError where `key` is not what the store has now. */
  async changeKey(key: KmsKey, change: Omit<KeyChange, 'material'>): Promise<KmsKey> {
    return this.#changeKey(key, change, null);
  }

  /** Gives the key new material, with which it wraps from now on. Throws StaleError as `changeKey` does. */
  async rotateKey(
    key: KmsKey,
    rotationType: 'AUTOMATIC' | 'ON_DEMAND',
    change: Omit<KeyChange, 'material'> = {},
  ): Promise<KmsKey> {
    const made = await newKeyMaterial(
      key.facts,
      this.#rootKeys.current,
      this.#clock(),
      rotationType,
    );
    return this.#storeSealed(key.facts, [made.record], ([material]) =>
      this.#changeKey(key, { ...change, material: material! }, made.material),
    );
  }

  /** Keys whose automatic rotation is due. */
  async listDueRotations(limit: number): Promise<readonly KeyReference[]> {
    return this.#store.listDueRotations(this.#clock(), limit);
  }

  async listKeyIds(scope: Scope, page: PageRequest): Promise<readonly string[]> {
    return this.#store.listKeyIds(scope, page, this.#clock());
  }

  /** Throws StaleError where `target` is not what the store has now. */
  async createAlias(
    scope: Scope,
    name: string,
    target: KmsKey,
  ): Promise<Exclude<AliasOutcome, 'stale'>> {
    // An alias of a key whose deletion date has come does not exist any more.
    await this.sweep();
    const now = this.#clock();
    return this.#changeAlias(scope, name, target, () =>
      this.#store.createAlias(
        aliasRecord(scope, name, target, now, now),
        target.facts,
        aliasesPerKey,
      ),
    );
  }

  /** Points an alias from one key to another. Throws StaleError where either is not what the store has now. */
  async updateAlias(
    scope: Scope,
    name: string,
    from: KmsKey,
    target: KmsKey,
  ): Promise<Exclude<AliasOutcome, 'stale'>> {
    const now = this.#clock();
    return this.#changeAlias(scope, name, target, () =>
      this.#store.updateAlias(
        aliasRecord(scope, name, target, now, now),
        from.facts.keyId,
        target.facts,
        aliasesPerKey,
      ),
    );
  }

  /** False where there is none. */
  async deleteAlias(scope: Scope, name: string): Promise<boolean> {
    return this.#change(async () => {
      const removed = await this.#store.deleteAlias(scope, name);
      this.#cache.dropAlias(scope, name);
      return removed;
    });
  }

  async listAliases(
    scope: Scope,
    target: KmsKey | null,
    page: PageRequest,
  ): Promise<readonly AliasRecord[]> {
    return this.#store.listAliases(scope, target?.facts.keyId ?? null, page, this.#clock());
  }

  /** Every grant of a key. */
  grantsOfKey(key: KmsKey): readonly GrantRecord[] | Promise<readonly GrantRecord[]> {
    const cached = this.#isCurrent() ? this.#cache.grants(key.facts) : undefined;
    return cached ?? this.#loadGrants(key.facts);
  }

  async findGrant(key: KmsKey, grantId: string): Promise<GrantRecord | null> {
    return this.#store.findGrant(key.facts, grantId);
  }

  /** Throws StaleError where `key` is not what the store has now. */
  async createGrant(
    grant: GrantRecord,
    key: KmsKey,
  ): Promise<Exclude<GrantOutcome, { outcome: 'stale' }>> {
    return this.#change(async () => {
      const created = await this.#store.createGrant(grant, key.facts, grantsPerKey);
      this.#cache.dropGrants(key.facts);
      if (created.outcome === 'stale') {
        this.#cache.dropKey(key.facts);
        throw new StaleError();
      }
      return created as Exclude<GrantOutcome, { outcome: 'stale' }>;
    });
  }

  /** False where there is none. */
  async deleteGrant(key: KmsKey, grantId: string): Promise<boolean> {
    return this.#change(async () => {
      const removed = await this.#store.deleteGrant(key.facts, grantId);
      this.#cache.dropGrants(key.facts);
      return removed;
    });
  }

  async listGrants(
    key: KmsKey,
    filter: GrantFilter,
    page: PageRequest,
  ): Promise<readonly GrantRecord[]> {
    return this.#store.listGrants(key.facts, filter, page);
  }

  async listRetirableGrants(
    region: string,
    retiring: string,
    page: PageRequest,
  ): Promise<readonly GrantRecord[]> {
    return this.#store.listRetirableGrants(region, retiring, page, this.#clock());
  }

  /** Removes the keys whose deletion date has come; answers how many. */
  async sweep(): Promise<number> {
    const removed = await this.#store.deleteDueKeys(this.#clock(), 100);
    if (removed.length > 0) this.#cache.changing();
    for (const key of removed) this.#cache.dropKey(key);
    return removed.length;
  }

  /** `replaceAll` of the store. */
  async replaceAll(
    entries: AsyncIterable<StoreEntry>,
    options: { readonly overwrite: boolean },
  ): Promise<boolean> {
    try {
      return await this.#change(() => this.#store.replaceAll(entries, options));
    } finally {
      this.#cache.clear();
    }
  }

  /** Removes all keys, aliases and grants. */
  async clear(): Promise<void> {
    await this.#change(() => this.#store.clear());
    this.#cache.clear();
  }

  async #loadKey(key: KeyReference): Promise<KmsKey | null> {
    const generation = this.#cache.generation;
    const record = await this.#store.findKey(key);
    if (record === null) return null;
    const { materials, ...rest } = record;
    const facts: KeyFacts = { ...rest, rotations: materials.map(rotationOf) };
    const opened = new Map<string, KeyMaterial>();
    for (const material of materials) {
      opened.set(material.materialId, await this.#openMaterial(facts, material));
    }
    const loaded = new KmsKey(facts, opened);
    if (loaded.isGone(this.#clock())) return this.#bury();
    if (this.#mayKeep(generation)) this.#cache.putKey(loaded);
    return loaded;
  }

  async #loadKeyByAlias(scope: Scope, name: string): Promise<KmsKey | null> {
    const generation = this.#cache.generation;
    const alias = await this.#store.findAlias(scope, name);
    if (alias === null) return null;
    if (this.#mayKeep(generation)) {
      this.#cache.putAlias(scope, name, alias.targetKeyId);
    }
    return this.findKey({ region: scope.region, keyId: alias.targetKeyId });
  }

  async #loadGrants(key: KeyReference): Promise<readonly GrantRecord[]> {
    const generation = this.#cache.generation;
    const grants = await this.#store.grantsOfKey(key);
    if (this.#mayKeep(generation)) this.#cache.putGrants(key, grants);
    return grants;
  }

  /** Seals again where the root key was changed since. */
  async #storeSealed<T>(
    key: KeyReference,
    records: readonly MaterialRecord[],
    store: (sealed: readonly MaterialRecord[]) => Promise<T>,
  ): Promise<T> {
    for (let sealed = records; ;) {
      try {
        return await store(sealed);
      } catch (error) {
        if (!(error instanceof SupersededRootKeyError)) throw error;
        await this.#rootKeys.refresh();
        sealed = sealed.map((record) => sealMaterialAgain(key, record, this.#rootKeys));
      }
    }
  }

  async #openMaterial(key: MaterialOwner, record: MaterialRecord): Promise<KeyMaterial> {
    try {
      return openKeyMaterial(key, record, this.#rootKeys);
    } catch {
      // Another node may be changing the root key, and this one not know yet.
      await this.#rootKeys.refresh();
      return openKeyMaterial(key, record, this.#rootKeys);
    }
  }

  async #changeKey(key: KmsKey, change: KeyChange, added: KeyMaterial | null): Promise<KmsKey> {
    return this.#change(async () => {
      const told = this.#cache.foreignChanges;
      if (!(await this.#store.changeKey(key.facts, key.facts.revision, change))) {
        this.#cache.dropKey(key.facts);
        throw new StaleError();
      }
      const changed = key.changed(change, added);
      // Another node may have changed it again before this change was settled.
      if (told === this.#cache.foreignChanges) this.#cache.putKey(changed);
      else this.#cache.dropKey(key.facts);
      return changed;
    });
  }

  /** A key was found after its deletion date. */
  async #bury(): Promise<null> {
    await this.sweep();
    return null;
  }

  async #changeAlias(
    scope: Scope,
    name: string,
    target: KmsKey,
    work: () => Promise<AliasOutcome>,
  ): Promise<Exclude<AliasOutcome, 'stale'>> {
    return this.#change(async () => {
      const told = this.#cache.foreignChanges;
      const outcome = await work();
      if (outcome === 'stale') {
        this.#cache.dropAlias(scope, name);
        this.#cache.dropKey(target.facts);
        throw new StaleError();
      }
      if (outcome === 'done') {
        if (told === this.#cache.foreignChanges) {
          this.#cache.putAlias(scope, name, target.facts.keyId);
        } else this.#cache.dropAlias(scope, name);
      }
      return outcome;
    });
  }

  async #change<T>(work: () => Promise<T>): Promise<T> {
    this.#cache.changing();
    try {
      return await work();
    } catch (error) {
      // Whether the change was made is not known: what the cache holds may be old from now on.
      if (!(error instanceof StaleError)) this.#cache.clear();
      throw error;
    } finally {
      this.#cache.changing();
    }
  }

  /** Where other nodes' changes might not be told in time, nothing is kept, and every answer comes from the store. */
  #isCurrent(): boolean {
    if (this.#store.isCoherent()) return true;
    if (!this.#cache.isEmpty) this.#cache.clear();
    return false;
  }

  #mayKeep(generation: number): boolean {
    return generation === this.#cache.generation && this.#store.isCoherent();
  }
}

function aliasRecord(
  { accountId, region }: Scope,
  name: string,
  target: KmsKey,
  createdAt: Date,
  updatedAt: Date,
): AliasRecord {
  return { accountId, region, name, targetKeyId: target.facts.keyId, createdAt, updatedAt };
}
