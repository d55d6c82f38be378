import { randomBytes } from '../crypto/random.ts';
import { SecretKey } from '../crypto/secret-key.ts';
import type { RootKeys } from '../keys/root-keys.ts';
import { keptNames } from '../store/kept-names.ts';
import type { KeyStore } from '../store/key-store.ts';
import { StoreError } from '../store/store-error.ts';

const name = keptNames.grantTokenKey;

/**
 * The secret that authenticates grant tokens: made once for a store and sealed in it. Throws StoreError
 * `wrong-root-key` where it does not open.
 */
export async function openGrantSecret(store: KeyStore, rootKeys: RootKeys): Promise<SecretKey> {
  const candidate = rootKeys.current.seal(SecretKey.take(randomBytes(32)), [name]);
  const secret = rootKeys.open(await store.keepOnce(name, candidate), [name]);
  if (secret !== null) return SecretKey.take(secret);
  throw new StoreError(
    'wrong-root-key',
    'the secret of grant tokens is sealed under another root key',
  );
}
