import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StartupError, systemCode } from '../startup-error.ts';

/** Paths in a data directory. */
export interface DataDirectory {
  readonly path: string;
  readonly database: string;
  readonly rootKey: string;
  /** Unix socket of the operator's commands. */
  readonly controlSocket: string;
  readonly accountId: string;
  readonly credentials: string;
  readonly awsConfig: string;
  readonly audit: string;
  /** Report of a conformance run against this server, where an operator puts one. */
  readonly conformanceReport: string;
}

/**
 * Makes a data directory where there is none, for its owner alone (mode 0700). Throws StartupError where that cannot
 * be done.
 */
export function makeDataDirectory(directory: string): DataDirectory {
  const path = resolve(directory);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartupError(`cannot make the data directory ${path} (${systemCode(cause)})`, {
      cause,
    });
  }
  return pathsIn(path);
}

/** Paths in a data directory, whether there is one or not. */
export function dataDirectoryAt(directory: string): DataDirectory {
  return pathsIn(resolve(directory));
}

/** A directory for the files of a server that keeps nothing; gone when it is removed, at the latest when the process ends. */
export function makeTemporaryDirectory(): DataDirectory & { remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'trent-kms-'));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return { ...pathsIn(path), remove };
}

function pathsIn(path: string): DataDirectory {
  return {
    path,
    database: join(path, 'kms.sqlite'),
    rootKey: join(path, 'root.key'),
    controlSocket: join(path, 'control.sock'),
    accountId: join(path, 'account-id'),
    credentials: join(path, 'credentials'),
    awsConfig: join(path, 'config'),
    audit: join(path, 'audit.jsonl'),
    conformanceReport: join(path, 'conformance.json'),
  };
}
