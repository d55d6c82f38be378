import { existsSync, rmSync } from 'node:fs';
import type { RootKeyListener } from '@trent/kms-service';
import type { Logger } from '../logger.ts';
import { openRootKeyFile, writeRootKeyFile } from './root-key-file.ts';
import { nameOfSource, type RootKeySource } from './root-key-source.ts';
import { readRootKey } from './read-root-key.ts';

/** The root key of a server, and what becomes of the next one. */
export interface OpenedRootKey {
  /** The service takes it over. */
  readonly rootKey: Buffer;
  /** Whether a root key that the service makes itself can be kept where this one comes from. */
  readonly canKeepNext: boolean;
  /** The file that it is in; `null` where it is in none. */
  readonly file: string | null;
  readonly onChange: RootKeyListener;
  /** Removes it where it was made just now: it opens nothing, and would be taken for the one that does. */
  discard(): void;
}

/** Where the root key is when nothing else is said; it is made there at the first start. */
export interface DefaultRootKey {
  readonly file: string;
  readonly mayCreate: boolean;
}

/** Reads the root key from `source`, or from its default place. Rejects with StartupError. */
export async function openRootKey(
  source: RootKeySource | undefined,
  byDefault: DefaultRootKey,
  logger: Logger,
): Promise<OpenedRootKey> {
  if (source === undefined) {
    const isNew = !existsSync(byDefault.file);
    const rootKey = openRootKeyFile(byDefault.file, byDefault.mayCreate);
    const discard = (): void => {
      if (isNew) rmSync(byDefault.file, { force: true });
    };
    return { rootKey, ...keptIn(byDefault.file, logger), discard };
  }
  const rootKey = await readRootKey(source);
  const discard = (): void => {};
  if ('file' in source) return { rootKey, ...keptIn(source.file, logger), discard };
  const name = nameOfSource(source);
  return {
    rootKey,
    discard,
    canKeepNext: false,
    file: null,
    onChange: ({ id }) => {
      logger.warn(
        { rootKeyId: id },
        `the root key was changed: see to it that ${name} gives the new one at the next start`,
      );
    },
  };
}

function keptIn(
  file: string,
  logger: Logger,
): Pick<OpenedRootKey, 'canKeepNext' | 'file' | 'onChange'> {
  return {
    canKeepNext: true,
    file,
    onChange: (rootKey) => {
      try {
        rootKey.expose((bytes) => writeRootKeyFile(file, bytes));
        logger.info(
          { file, rootKeyId: rootKey.id },
          'the new root key is in its file: keep a copy',
        );
      } catch (error) {
        logger.error({ err: error }, 'the new root key could not be written to its file');
        throw error;
      }
    },
  };
}
