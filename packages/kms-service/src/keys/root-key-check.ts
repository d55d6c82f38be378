import { randomBytes } from '../crypto/random.ts';
import type { RootKey } from '../crypto/root-key.ts';
import { SecretKey } from '../crypto/secret-key.ts';
import type { KeyStore } from '../store/key-store.ts';
import { StoreError } from '../store/store-error.ts';

const name = 'root-key-check';

/**
 * Holds the root key against the store: the first root key leaves a seal there, every later one must open it. Throws
 * StoreError `wrong-root-key` where it does not.
 */
export async function checkRootKey(store: KeyStore, rootKey: RootKey): Promise<void> {
  // The secret inside has no use: that it opens is all.
  const candidate = rootKey.seal(SecretKey.take(randomBytes(32)), [name]);
  const kept = await store.keepOnce(name, candidate);
  if (rootKey.unseal(kept, [name]) === null) {
    throw new StoreError(
      'wrong-root-key',
      'the key material in this store is sealed under another root key: give the root key that the store was made with',
    );
  }
}
