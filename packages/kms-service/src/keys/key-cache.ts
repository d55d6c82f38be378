import type { ForeignChange, GrantRecord, KeyReference, Scope } from '../store/records.ts';
import type { KmsKey } from './kms-key.ts';

/** Keys, aliases and the grants of keys held in memory; beyond `capacity` of each, the oldest entry makes room. */
export class KeyCache {
  readonly #keys: Bounded<KmsKey>;
  readonly #aliases: Bounded<string>;
  readonly #grants: Bounded<readonly GrantRecord[]>;
  #generation = 0;
  #foreignChanges = 0;

  constructor(capacity: number) {
    this.#keys = new Bounded(capacity);
    this.#aliases = new Bounded(capacity);
    this.#grants = new Bounded(capacity);
  }

  /**
   * Grows with every change. What was read from the store may be kept only if no change began or ended since the
   * reading began: a slow reading must not bring an old state back.
   */
  get generation(): number {
    return this.#generation;
  }

  changing(): void {
    this.#generation += 1;
  }

  /** How often the store told of a change: what was made before it may not be put in afterwards. */
  get foreignChanges(): number {
    return this.#foreignChanges;
  }

  /** Drops what a node has changed. */
  forget(change: ForeignChange): void {
    this.#generation += 1;
    this.#foreignChanges += 1;
    switch (change.kind) {
      case 'key':
        return this.dropKey(change.key);
      case 'grants':
        return this.dropGrants(change.key);
      case 'alias':
        return this.dropAlias(change.scope, change.name);
      case 'all':
        return this.clear();
    }
  }

  key({ region, keyId }: KeyReference): KmsKey | undefined {
    return this.#keys.get(`${region}/${keyId}`);
  }

  putKey(key: KmsKey): void {
    this.#keys.put(`${key.facts.region}/${key.facts.keyId}`, key);
  }

  dropKey({ region, keyId }: KeyReference): void {
    this.#keys.drop(`${region}/${keyId}`);
  }

  /** Every grant of a key. */
  grants({ region, keyId }: KeyReference): readonly GrantRecord[] | undefined {
    return this.#grants.get(`${region}/${keyId}`);
  }

  putGrants({ region, keyId }: KeyReference, grants: readonly GrantRecord[]): void {
    this.#grants.put(`${region}/${keyId}`, grants);
  }

  dropGrants({ region, keyId }: KeyReference): void {
    this.#grants.drop(`${region}/${keyId}`);
  }

  /** The key ID that an alias points to. */
  alias({ accountId, region }: Scope, name: string): string | undefined {
    return this.#aliases.get(`${accountId}/${region}/${name}`);
  }

  putAlias({ accountId, region }: Scope, name: string, keyId: string): void {
    this.#aliases.put(`${accountId}/${region}/${name}`, keyId);
  }

  dropAlias({ accountId, region }: Scope, name: string): void {
    this.#aliases.drop(`${accountId}/${region}/${name}`);
  }

  get isEmpty(): boolean {
    return this.#keys.size + this.#aliases.size + this.#grants.size === 0;
  }

  clear(): void {
    this.#generation += 1;
    this.#keys.clear();
    this.#aliases.clear();
    this.#grants.clear();
  }
}

class Bounded<Value> {
  readonly #capacity: number;
  readonly #entries = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(name: string): Value | undefined {
    return this.#entries.get(name);
  }

  put(name: string, value: Value): void {
    this.#entries.set(name, value);
    if (this.#entries.size <= this.#capacity) return;
    const oldest = this.#entries.keys().next();
    if (oldest.done !== true) this.#entries.delete(oldest.value);
  }

  drop(name: string): void {
    this.#entries.delete(name);
  }

  clear(): void {
    this.#entries.clear();
  }
}
