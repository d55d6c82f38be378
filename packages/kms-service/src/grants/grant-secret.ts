import { randomBytes } from '../crypto/random.ts';
import type { RootKey } from '../crypto/root-key.ts';
import { SecretKey } from '../crypto/secret-key.ts';
import type { KeyStore } from '../store/key-store.ts';
import { StoreError } from '../store/store-error.ts';

const name = 'grant-token-key';

/**
 * The secret that authenticates grant tokens: made once for a store and sealed in it. Throws StoreError
 * `wrong-root-key` where it does not open.
 */
export async function openGrantSecret(store: KeyStore, rootKey: RootKey): Promise<SecretKey> {
  const candidate = rootKey.seal(SecretKey.take(randomBytes(32)), [name]);
  const secret = rootKey.unseal(await store.keepOnce(name, candidate), [name]);
  if (secret !== null) return secret;
  throw new StoreError(
    'wrong-root-key',
    'the secret of grant tokens is sealed under another root key',
  );
}
