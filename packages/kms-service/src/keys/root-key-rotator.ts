import { randomBytes } from '../crypto/random.ts';
import { RootKey } from '../crypto/root-key.ts';
import type { KeyStore } from '../store/key-store.ts';
import {
  beginRootKeyRotation,
  finishRootKeyRotation,
  RootKeyRotationError,
  type RotationProgress,
  type RotationWork,
} from './rotate-root-key.ts';
import type { RootKeys } from './root-keys.ts';

export interface RotatedRootKey {
  /** ID of the root key from now on. */
  readonly rootKeyId: string;
  /** Key materials that were sealed anew by this call. */
  readonly resealed: number;
  /** Whether this only finished a rotation that had been begun before. */
  readonly finishedEarlierOne: boolean;
}

/** Rotates the root key of a service, one rotation at a time. */
export class RootKeyRotator {
  readonly #store: KeyStore;
  readonly #rootKeys: RootKeys;
  readonly #stopping = new AbortController();
  #running: Promise<unknown> | null = null;

  constructor(store: KeyStore, rootKeys: RootKeys) {
    this.#store = store;
    this.#rootKeys = rootKeys;
  }

  /**
   * Takes over 32 bytes; a random root key where they are `null`. A rotation that was interrupted is finished instead,
   * where that is to the same root key, or to whichever. Rejects with RootKeyRotationError.
   */
  async rotate(
    bytes: Uint8Array | null,
    onProgress: (progress: RotationProgress) => void = () => {},
  ): Promise<RotatedRootKey> {
    const next = bytes === null ? null : new RootKey(bytes);
    return this.#alone(async () => {
      const work = this.#work(onProgress);
      await this.#rootKeys.refresh();
      const { current, previous } = this.#rootKeys;
      const finishedEarlierOne = previous !== null;
      if (!finishedEarlierOne) {
        await beginRootKeyRotation(work, next ?? new RootKey(randomBytes(32)));
      } else if (next !== null && next.id !== current.id) {
        throw new RootKeyRotationError(
          `a rotation to the root key ${current.id} was begun and not finished: run this without a new root key to finish it, then rotate again`,
        );
      }
      const resealed = await finishRootKeyRotation(work);
      return { rootKeyId: this.#rootKeys.current.id, resealed, finishedEarlierOne };
    });
  }

  /** Finishes a rotation that was interrupted, by this process or another; answers whether there was one. */
  async finish(): Promise<boolean> {
    if (this.#rootKeys.previous === null || this.#running !== null) return false;
    await this.#alone(() => finishRootKeyRotation(this.#work(() => {})));
    return true;
  }

  /** Ends what is under way, to be finished later, and waits for that. */
  async stop(): Promise<void> {
    this.#stopping.abort(
      new RootKeyRotationError('the service stops: the rotation goes on at its next start'),
    );
    await this.#running?.catch(() => {});
  }

  #work(onProgress: (progress: RotationProgress) => void): RotationWork {
    const { signal } = this.#stopping;
    return { store: this.#store, rootKeys: this.#rootKeys, onProgress, signal };
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running !== null) {
      throw new RootKeyRotationError('the root key is being rotated already: wait for it');
    }
    const running = work();
    this.#running = running;
    try {
      return await running;
    } finally {
      this.#running = null;
    }
  }
}
