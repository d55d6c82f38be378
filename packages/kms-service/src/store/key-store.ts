import type {
  AliasRecord,
  ForeignChangeListener,
  GrantFilter,
  GrantRecord,
  KeptChange,
  KeyChange,
  KeyRecord,
  KeyReference,
  MaterialReference,
  PageRequest,
  Scope,
  SealChange,
  SealedMaterial,
  StoreEntry,
} from './records.ts';

/** `stale`: the key named changed or went since it was read; read it again and decide again. */
export type AliasOutcome = 'done' | 'exists' | 'missing' | 'limit' | 'stale';

export type GrantOutcome =
  | { readonly outcome: 'done' | 'limit' | 'stale' }
  | { readonly outcome: 'existing'; readonly grant: GrantRecord };

/** A key as it was when something was decided about it. */
export interface KeyRevision extends KeyReference {
  readonly revision: number;
}

/**
 * Where keys, aliases and grants last. Each method is one whole transaction: it happens or it does not, and what it answers is
 * durable. A store knows nothing of key material but sealed bytes.
 */
export interface KeyStore {
  /**
   * The value under `name` among the few that belong to the store as a whole; `candidate` becomes it where there is
   * none yet.
   */
  keepOnce(name: string, candidate: Uint8Array): Promise<Uint8Array>;

  /** What there is under these names, all of it of one moment. */
  readKept(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;

  /** All of the changes, or none and false where one of them does not find `from`. */
  changeKept(changes: readonly KeptChange[]): Promise<boolean>;

  /** How many key materials are sealed under other root keys than the one with this ID. */
  countMaterialsNotUnder(rootKeyId: string): Promise<number>;

  /** Key materials that are sealed under other root keys than the one with this ID, in the order of their references. */
  listMaterialsNotUnder(
    rootKeyId: string,
    after: MaterialReference | null,
    limit: number,
  ): Promise<readonly SealedMaterial[]>;

  /** Replaces seals; one that is not any more what it is to be changed from stays as it is. */
  resealMaterials(changes: readonly SealChange[]): Promise<void>;

  /**
   * Throws where the key ID exists in the Region, and SupersededRootKeyError where material is not sealed under the root
   * key that the store keeps as `sealing-root-key`, if it keeps one.
   */
  createKey(key: KeyRecord): Promise<void>;

  findKey(key: KeyReference): Promise<KeyRecord | null>;

  /**
   * False, and nothing done, where the key is gone or no longer has that revision; else its revision is one more. Throws
   * SupersededRootKeyError as `createKey` does.
   */
  changeKey(key: KeyReference, revision: number, change: KeyChange): Promise<boolean>;

  /** Key IDs in ascending order, without those whose deletion date has come. */
  listKeyIds(scope: Scope, page: PageRequest, now: Date): Promise<readonly string[]>;

  /**
   * Removes, for ever and with material, tags, aliases and grants, every key whose deletion date has come, in batches of at
   * most `limit`; answers those that it removed.
   */
  deleteDueKeys(now: Date, limit: number): Promise<readonly KeyReference[]>;

  /** Enabled keys whose next automatic rotation is due, at most `limit`. */
  listDueRotations(now: Date, limit: number): Promise<readonly KeyReference[]>;

  findAlias(scope: Scope, name: string): Promise<AliasRecord | null>;

  /** `exists`, `limit` (the key has `aliasesPerKey` already), `stale` or `done`. */
  createAlias(
    alias: AliasRecord,
    target: KeyRevision,
    aliasesPerKey: number,
  ): Promise<AliasOutcome>;

  /**
   * Points an alias from the key it had when this was decided to another: `missing`, `stale` (also where the alias
   * points elsewhere by now), `limit` or `done`.
   */
  updateAlias(
    alias: AliasRecord,
    from: string,
    target: KeyRevision,
    aliasesPerKey: number,
  ): Promise<AliasOutcome>;

  /** False where there is none. */
  deleteAlias(scope: Scope, name: string): Promise<boolean>;

  /** In ascending order of names; of one key where `targetKeyId` is given; none of keys whose deletion date has come. */
  listAliases(
    scope: Scope,
    targetKeyId: string | null,
    page: PageRequest,
    now: Date,
  ): Promise<readonly AliasRecord[]>;

  /**
   * Adds a grant to the key as it was when that was decided. A grant with a name is made once: where the key has one
   * with the same name and terms, that one is answered as `existing` and nothing is done.
   */
  createGrant(grant: GrantRecord, target: KeyRevision, grantsPerKey: number): Promise<GrantOutcome>;

  findGrant(key: KeyReference, grantId: string): Promise<GrantRecord | null>;

  /** Every grant of a key, in no particular order. */
  grantsOfKey(key: KeyReference): Promise<readonly GrantRecord[]>;

  /** In ascending order of grant IDs. */
  listGrants(
    key: KeyReference,
    filter: GrantFilter,
    page: PageRequest,
  ): Promise<readonly GrantRecord[]>;

  /**
   * The grants in a Region with this retiring principal, or service, in ascending order of `grantId`; none of keys
   * whose deletion date has come.
   */
  listRetirableGrants(
    region: string,
    retiring: string,
    page: PageRequest,
    now: Date,
  ): Promise<readonly GrantRecord[]>;

  /** False where there is none. */
  deleteGrant(key: KeyReference, grantId: string): Promise<boolean>;

  /**
   * Everything in the store as it was at one moment: kept values, then keys, aliases and grants. Changes go on meanwhile.
   */
  exportEntries(): AsyncIterable<StoreEntry>;

  /**
   * Replaces all keys, aliases and grants by these, and the kept values among them by theirs; all of it or, where
   * reading them throws, nothing. Answers false, and does nothing, where `overwrite` is not set and there are keys.
   * Throws SupersededRootKeyError as `createKey` does.
   */
  replaceAll(
    entries: AsyncIterable<StoreEntry>,
    options: { readonly overwrite: boolean },
  ): Promise<boolean>;

  /** Removes all keys, aliases and grants, for ever. */
  clear(): Promise<void>;

  /**
   * Whether what was read may be used again without asking: false where changes by another node might not be told in
   * time. Always true where the store belongs to one process.
   */
  isCoherent(): boolean;

  /**
   * Calls `listener` with each change that another node may have made; such a change is acknowledged to its caller only
   * after what `listener` answers has resolved, or while `isCoherent` is false here. Own changes may be told too.
   */
  onForeignChange(listener: ForeignChangeListener): void;

  /** Nothing may be called afterwards. */
  close(): Promise<void>;
}
