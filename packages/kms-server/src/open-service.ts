import {
  StoreError,
  createKeyService,
  openPostgresStore,
  openSqliteStore,
} from '@trent/kms-service';
import type { KeyService } from '@trent/kms-service';
import type { OpenedRootKey } from './root-key/open-root-key.ts';
import { StartupError } from './startup-error.ts';

/**
 * The key service on a SQLite file, on `:memory:`, or on a PostgreSQL database where `database` is a URL of one. The root
 * key is the service's from here on. Rejects with StartupError where the database is in use, cannot be reached, is no key
 * store, or is sealed under another root key.
 */
export async function openService(
  database: string,
  { rootKey, onChange, discard }: OpenedRootKey,
  clock: () => Date,
): Promise<KeyService> {
  try {
    const store = isPostgres(database)
      ? await openPostgresStore(database)
      : openSqliteStore(database);
    try {
      return await createKeyService({ store, rootKey, clock, onRootKeyChange: onChange });
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'wrong-root-key') discard();
    throw cause instanceof StoreError ? new StartupError(cause.message, { cause }) : cause;
  }
}

/** Files are given as absolute paths. */
function isPostgres(database: string): boolean {
  return /^postgres(ql)?:/.test(database);
}
