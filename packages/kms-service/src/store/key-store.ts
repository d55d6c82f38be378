import type {
  AliasRecord,
  ForeignChangeListener,
  GrantFilter,
  GrantRecord,
  KeyChange,
  KeyRecord,
  KeyReference,
  PageRequest,
  Scope,
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

  /** Throws where the key ID exists in the Region. */
  createKey(key: KeyRecord): Promise<void>;

  findKey(key: KeyReference): Promise<KeyRecord | null>;

  /** False, and nothing done, where the key is gone or no longer has that revision; else its revision is one more. */
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
