import { existsSync } from 'node:fs';
import { openAccountId } from '../data/account-id.ts';
import { dataDirectoryAt, makeDataDirectory, type DataDirectory } from '../data/data-directory.ts';
import type { Logger } from '../logger.ts';
import { openService } from '../open-service.ts';
import { openRootKey } from '../root-key/open-root-key.ts';
import type { RootKeySource } from '../root-key/root-key-source.ts';
import { StartupError } from '../startup-error.ts';
import { connectToServer } from './control-client.ts';
import { maintenanceOf, type Maintenance } from './maintenance.ts';

/** Which store, as `serve` is told. */
export interface StoreSettings {
  readonly data: string;
  readonly postgres?: string;
  readonly rootKey?: RootKeySource;
  /** The account of the configuration, where that has one. */
  readonly accountId?: string;
  readonly region: string;
}

export type OpenedMaintenance = Maintenance & AsyncDisposable;

/** What a command may make where it is not there. */
export type MayMake = 'nothing' | 'store' | 'store and root key';

/**
 * The maintenance of a store: by the server that runs on the data directory, or where none does, by this process. Rejects
 * with StartupError.
 */
export async function openMaintenance(
  { data, postgres, rootKey: source, accountId, region }: StoreSettings,
  mayMake: MayMake,
  logger: Logger,
): Promise<OpenedMaintenance> {
  const directory = mayMake === 'nothing' ? dataDirectoryAt(data) : makeDataDirectory(data);
  const running = await connectToServer(directory.controlSocket);
  if (running !== null) {
    return { ...running, [Symbol.asyncDispose]: async () => {} };
  }
  const holdsKeys = existsSync(directory.database);
  if (mayMake === 'nothing' && postgres === undefined && !holdsKeys) {
    throw new StartupError(
      `there are no keys in ${directory.path}: give the data directory with --data`,
    );
  }
  const mayCreate = mayMake === 'store and root key' && !holdsKeys;
  const rootKey = await openRootKey(source, { file: directory.rootKey, mayCreate }, logger);
  const service = await openService(postgres ?? directory.database, rootKey, () => new Date());
  return {
    ...maintenanceOf(service, rootKey, {
      accountId: accountId ?? accountOf(directory),
      region,
    }),
    [Symbol.asyncDispose]: () => service.close(),
  };
}

/** The one that was made at the first start of a server; `null` where there was none. */
function accountOf({ accountId }: DataDirectory): string | null {
  return existsSync(accountId) ? openAccountId(accountId) : null;
}
