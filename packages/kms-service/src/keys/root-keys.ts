import { randomBytes } from '../crypto/random.ts';
import { RootKey, type Sealable } from '../crypto/root-key.ts';
import { SecretKey } from '../crypto/secret-key.ts';
import { keptNames } from '../store/kept-names.ts';
import type { KeyStore } from '../store/key-store.ts';
import { StoreError } from '../store/store-error.ts';

/**
 * Is shown the root key that the store changes to. While this runs, and until the rotation ends, the old one and the new
 * one both open the store; after it, the new one alone.
 */
export type RootKeyListener = (rootKey: Sealable & { readonly id: string }) => void | Promise<void>;

interface Ring {
  /** Seals, and opens. */
  readonly current: RootKey;
  /** Opens; there is one while the root key is rotated. */
  readonly previous: RootKey | null;
}

const names: readonly string[] = [
  keptNames.rootKeyCheck,
  keptNames.nextRootKey,
  keptNames.previousRootKey,
];

/**
 * The root key of a store, or two of them while it is rotated. During a rotation the store holds each of the two sealed
 * under the other, so that a process that knows one of them knows both, and no other does.
 */
export class RootKeys {
  readonly #store: KeyStore;
  readonly #listener: RootKeyListener;
  #ring: Ring;
  #isLost = false;
  /** The root key that the listener knows. */
  #toldId: string;

  private constructor(store: KeyStore, given: RootKey, ring: Ring, listener: RootKeyListener) {
    this.#store = store;
    this.#ring = ring;
    this.#listener = listener;
    this.#toldId = given.id;
  }

  /**
   * Holds the root key against the store: the first root key leaves a seal there, every later one must open it. Rejects
   * with StoreError `wrong-root-key` where it does not.
   */
  static async open(
    store: KeyStore,
    given: RootKey,
    listener: RootKeyListener = () => {},
  ): Promise<RootKeys> {
    await store.keepOnce(keptNames.rootKeyCheck, checkOf(given));
    const ring = await readRing(store, [given]);
    if (ring === null) throw wrongRootKey();
    await store.keepOnce(keptNames.sealingRootKey, Buffer.from(ring.current.id));
    const rootKeys = new RootKeys(store, given, ring, listener);
    await rootKeys.tell().catch(() => {});
    return rootKeys;
  }

  get current(): RootKey {
    return this.#ring.current;
  }

  get previous(): RootKey | null {
    return this.#ring.previous;
  }

  /** True where the root key was rotated without this process: it can open nothing that it does not hold already. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** What was sealed under the root key, or the other one of a rotation; `null` as for `RootKey.open`. */
  open(sealed: Uint8Array, subject: readonly string[]): Buffer | null {
    const { current, previous } = this.#ring;
    return current.open(sealed, subject) ?? previous?.open(sealed, subject) ?? null;
  }

  /** Asks the store again. Rejects with StoreError `wrong-root-key` where the root key was rotated without this process. */
  async refresh(): Promise<void> {
    const { current, previous } = this.#ring;
    const ring = await readRing(this.#store, previous === null ? [current] : [current, previous]);
    this.#isLost = ring === null;
    if (ring === null) throw wrongRootKey();
    this.#ring = ring;
    // A listener that fails is told again before the rotation ends.
    await this.tell().catch(() => {});
  }

  /** Shows the root key to the listener where it does not know it. Rejects as the listener does. */
  async tell(): Promise<void> {
    const { current } = this.#ring;
    if (current.id === this.#toldId) return;
    await this.#listener(current);
    this.#toldId = current.id;
  }
}

/** A seal whose secret has no use: that it opens is all. */
export function checkOf(rootKey: RootKey): Uint8Array {
  return rootKey.seal(SecretKey.take(randomBytes(32)), [keptNames.rootKeyCheck]);
}

async function readRing(store: KeyStore, known: readonly RootKey[]): Promise<Ring | null> {
  const kept = await store.readKept(names);
  for (const rootKey of known) {
    const next = unseal(rootKey, kept, keptNames.nextRootKey);
    if (next !== null) return { current: new RootKey(next), previous: rootKey };
    const previous = unseal(rootKey, kept, keptNames.previousRootKey);
    if (previous !== null) return { current: rootKey, previous: new RootKey(previous) };
    const isRotating = kept.has(keptNames.nextRootKey);
    if (!isRotating && unseal(rootKey, kept, keptNames.rootKeyCheck) !== null) {
      return { current: rootKey, previous: null };
    }
  }
  return null;
}

function unseal(
  rootKey: RootKey,
  kept: ReadonlyMap<string, Uint8Array>,
  name: string,
): SecretKey | null {
  const sealed = kept.get(name);
  return sealed === undefined ? null : rootKey.unseal(sealed, [name]);
}

function wrongRootKey(): StoreError {
  return new StoreError(
    'wrong-root-key',
    'the key material in this store is sealed under another root key: give the root key that the store was made with, or that it was last changed to',
  );
}
