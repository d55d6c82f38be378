import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { ServerOptions } from '../server-options.ts';
import { StartupError } from '../startup-error.ts';
import { makeDataDirectory, makeTemporaryDirectory } from './data-directory.ts';
import type { DataDirectory } from './data-directory.ts';
import { openRootKey, rootKeyBytes } from './root-key.ts';

export interface OpenedDirectory {
  readonly directory: DataDirectory;
  /** File of the database, or `:memory:`. */
  readonly database: string;
  /** The service takes it over. */
  readonly rootKey: Buffer;
}

/** The data directory, or a temporary one that goes with `opened`. Throws StartupError. */
export function openDirectory(
  { data, ephemeral, postgres }: ServerOptions,
  opened: AsyncDisposableStack,
): OpenedDirectory {
  if ((data === undefined) === (ephemeral === undefined)) {
    throw new StartupError('a server is either given a data directory or ephemeral');
  }
  if (ephemeral === true && postgres !== undefined) {
    throw new StartupError('a server is either ephemeral or keeps its keys in PostgreSQL');
  }
  if (data === undefined) {
    const temporary = makeTemporaryDirectory();
    opened.defer(() => temporary.remove());
    return { directory: temporary, database: ':memory:', rootKey: randomBytes(rootKeyBytes) };
  }
  const directory = makeDataDirectory(data);
  // Asked first: another process that starts at the same moment makes the root key before the database.
  const holdsKeys = existsSync(directory.database);
  return {
    directory,
    database: directory.database,
    rootKey: openRootKey(directory.rootKey, !holdsKeys),
  };
}
