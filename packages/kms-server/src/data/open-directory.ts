import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Logger } from '../logger.ts';
import type { ServerOptions } from '../server-options.ts';
import { StartupError } from '../startup-error.ts';
import { makeDataDirectory, makeTemporaryDirectory } from './data-directory.ts';
import type { DataDirectory } from './data-directory.ts';
import { rootKeyBytes } from '../root-key/decode-root-key.ts';
import { openRootKey } from '../root-key/open-root-key.ts';
import type { OpenedRootKey } from '../root-key/open-root-key.ts';

export interface OpenedDirectory {
  readonly directory: DataDirectory;
  /** File of the database, or `:memory:`. */
  readonly database: string;
  readonly rootKey: OpenedRootKey;
}

/** The data directory, or a temporary one that goes with `opened`. Rejects with StartupError. */
export async function openDirectory(
  { data, ephemeral, postgres, rootKey }: ServerOptions,
  opened: AsyncDisposableStack,
  logger: Logger,
): Promise<OpenedDirectory> {
  if ((data === undefined) === (ephemeral === undefined)) {
    throw new StartupError('a server is either given a data directory or ephemeral');
  }
  if (ephemeral === true && postgres !== undefined) {
    throw new StartupError('a server is either ephemeral or keeps its keys in PostgreSQL');
  }
  if (ephemeral === true && rootKey !== undefined) {
    throw new StartupError('an ephemeral server makes a root key of its own');
  }
  if (data === undefined) {
    const temporary = makeTemporaryDirectory();
    opened.defer(() => temporary.remove());
    return { directory: temporary, database: ':memory:', rootKey: keptInMemory() };
  }
  const directory = makeDataDirectory(data);
  // Asked first: another process that starts at the same moment makes the root key before the database.
  const holdsKeys = existsSync(directory.database);
  return {
    directory,
    database: directory.database,
    rootKey: await openRootKey(rootKey, { file: directory.rootKey, mayCreate: !holdsKeys }, logger),
  };
}

function keptInMemory(): OpenedRootKey {
  return {
    rootKey: randomBytes(rootKeyBytes),
    canKeepNext: true,
    file: null,
    onChange: () => {},
    discard: () => {},
  };
}
