import { inspectAs } from '../inspect-as.ts';
import { KeyPair } from '../crypto/asymmetric/key-pair.ts';
import { BackingKey } from '../crypto/backing-key.ts';
import { MacKey } from '../crypto/mac-key.ts';
import type { KeyChange, KeyRecord, MaterialRecord } from '../store/records.ts';
import { keyArn } from './arn.ts';
import type { KeyMaterial } from './key-material.ts';

/** A key material as far as anyone may know it. */
export type Rotation = Omit<MaterialRecord, 'sealed' | 'sealedUnder'>;

/** What is known of a KMS key, without its sealed material. */
export interface KeyFacts extends Omit<KeyRecord, 'materials'> {
  /** Its materials, oldest first; the first one came with the key. */
  readonly rotations: readonly Rotation[];
}

/** What may be known of a material. */
export function rotationOf(material: MaterialRecord): Rotation {
  const { materialId, publicKey, createdAt, rotationType } = material;
  return { materialId, publicKey, createdAt, rotationType };
}

/** A KMS key at one revision, ready to use. Never changed: a change of state makes another one. */
export class KmsKey {
  readonly facts: KeyFacts;
  readonly arn: string;
  readonly #materials: ReadonlyMap<string, KeyMaterial>;
  readonly #deletionTime: number;

  static {
    inspectAs(this.prototype, ({ arn, facts }) => `KmsKey { ${arn}, ${facts.state} }`);
  }

  constructor(facts: KeyFacts, materials: ReadonlyMap<string, KeyMaterial>) {
    this.facts = facts;
    this.arn = keyArn(facts, facts.keyId);
    this.#materials = materials;
    this.#deletionTime = facts.deletionDate?.getTime() ?? Infinity;
  }

  /** The key material that wraps under a symmetric encryption key. Throws Error where it is none. */
  get currentBackingKey(): BackingKey {
    return this.#current((material) => material instanceof BackingKey);
  }

  /** The material of an asymmetric key. Throws Error where it is none. */
  get keyPair(): KeyPair {
    return this.#current((material) => material instanceof KeyPair);
  }

  /** The material of an HMAC key. Throws Error where it is none. */
  get macKey(): MacKey {
    return this.#current((material) => material instanceof MacKey);
  }

  /** Key material that wraps, current or older; `null` for an unknown ID. */
  backingKey(materialId: string): BackingKey | null {
    const material = this.#materials.get(materialId);
    return material instanceof BackingKey ? material : null;
  }

  /** Whether its deletion date has come: then it is gone, whether or not the store still has it. */
  isGone(now: Date): boolean {
    return this.#deletionTime <= now.getTime();
  }

  /** The key after a change; `added` is the material that came with it. */
  changed({ material, ...change }: KeyChange, added: KeyMaterial | null = null): KmsKey {
    const { revision, currentMaterialId, rotations } = this.facts;
    const facts: KeyFacts = {
      ...this.facts,
      ...change,
      revision: revision + 1,
      currentMaterialId: material?.materialId ?? currentMaterialId,
      rotations: material === undefined ? rotations : [...rotations, rotationOf(material)],
    };
    if (material === undefined || added === null) return new KmsKey(facts, this.#materials);
    return new KmsKey(facts, new Map(this.#materials).set(material.materialId, added));
  }

  /** The guard has seen to spec, usage and state before any of this is asked for. */
  #current<Kind extends KeyMaterial>(isOfKind: (material: unknown) => material is Kind): Kind {
    const material = this.#materials.get(this.facts.currentMaterialId ?? '');
    if (isOfKind(material)) return material;
    throw new Error(`${this.arn} is usable and has no material of its kind`);
  }
}
