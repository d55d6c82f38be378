import { inspectAs } from '../inspect-as.ts';
import type { BackingKey } from '../crypto/backing-key.ts';
import type { KeyRecord, KeyStateChange } from '../store/records.ts';
import { keyArn } from './arn.ts';

/** What is known of a KMS key, without its sealed material. */
export type KeyFacts = Omit<KeyRecord, 'materials'>;

/** A KMS key at one revision, ready to use. Never changed: a change of state makes another one. */
export class KmsKey {
  readonly facts: KeyFacts;
  readonly arn: string;
  readonly #backingKeys: ReadonlyMap<string, BackingKey>;
  readonly #deletionTime: number;

  static {
    inspectAs(this.prototype, ({ arn, facts }) => `KmsKey { ${arn}, ${facts.state} }`);
  }

  constructor(facts: KeyFacts, backingKeys: ReadonlyMap<string, BackingKey>) {
    this.facts = facts;
    this.arn = keyArn(facts, facts.keyId);
    this.#backingKeys = backingKeys;
    this.#deletionTime = facts.deletionDate?.getTime() ?? Infinity;
  }

  /** The key material that wraps; `null` where there is none. */
  get currentBackingKey(): BackingKey | null {
    const id = this.facts.currentMaterialId;
    return id === null ? null : this.backingKey(id);
  }

  /** A key material, current or older; `null` for an unknown ID. */
  backingKey(materialId: string): BackingKey | null {
    return this.#backingKeys.get(materialId) ?? null;
  }

  /** Whether its deletion date has come: then it is gone, whether or not the store still has it. */
  isGone(now: Date): boolean {
    return this.#deletionTime <= now.getTime();
  }

  /** The key after a change of state. */
  changed(change: KeyStateChange): KmsKey {
    return new KmsKey(
      { ...this.facts, ...change, revision: this.facts.revision + 1 },
      this.#backingKeys,
    );
  }
}
