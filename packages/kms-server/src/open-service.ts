import { StoreError, createKeyService, openSqliteStore } from '@trent/kms-service';
import type { KeyService } from '@trent/kms-service';
import { StartupError } from './startup-error.ts';

/**
 * The key service on a SQLite file, or on `:memory:`. The root key is the service's from here on. Rejects with
 * StartupError where the file is in use, no key store, or sealed under another root key.
 */
export async function openService(
  database: string,
  rootKey: Buffer,
  clock: () => Date,
): Promise<KeyService> {
  try {
    const store = openSqliteStore(database);
    try {
      return await createKeyService({ store, rootKey, clock });
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (cause) {
    throw cause instanceof StoreError ? new StartupError(cause.message, { cause }) : cause;
  }
}
