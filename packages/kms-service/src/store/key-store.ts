import type {
  AliasRecord,
  KeyRecord,
  KeyReference,
  KeyStateChange,
  PageRequest,
  Scope,
} from './records.ts';

/** `stale`: the key named changed or went since it was read; read it again and decide again. */
export type AliasOutcome = 'done' | 'exists' | 'missing' | 'limit' | 'stale';

/** The key that an alias is to point to, as it was when that was decided. */
export interface AliasTarget extends KeyReference {
  readonly revision: number;
}

/**
 * Where keys and aliases last. Each method is one whole transaction: it happens or it does not, and what it answers is
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
  changeKeyState(key: KeyReference, revision: number, change: KeyStateChange): Promise<boolean>;

  /** Key IDs in ascending order, without those whose deletion date has come. */
  listKeyIds(scope: Scope, page: PageRequest, now: Date): Promise<readonly string[]>;

  /**
   * Removes, for ever and with material, tags and aliases, every key whose deletion date has come, in batches of at
   * most `limit`; answers those that it removed.
   */
  deleteDueKeys(now: Date, limit: number): Promise<readonly KeyReference[]>;

  findAlias(scope: Scope, name: string): Promise<AliasRecord | null>;

  /** `exists`, `limit` (the key has `aliasesPerKey` already), `stale` or `done`. */
  createAlias(
    alias: AliasRecord,
    target: AliasTarget,
    aliasesPerKey: number,
  ): Promise<AliasOutcome>;

  /**
   * Points an alias from the key it had when this was decided to another: `missing`, `stale` (also where the alias
   * points elsewhere by now), `limit` or `done`.
   */
  updateAlias(
    alias: AliasRecord,
    from: string,
    target: AliasTarget,
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

  /** Removes all keys and aliases, for ever. */
  clear(): Promise<void>;

  /** Nothing may be called afterwards. */
  close(): Promise<void>;
}
