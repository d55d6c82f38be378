import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncDirectoryOf } from '../data/private-file.ts';
import { StartupError, systemCode } from '../startup-error.ts';

/** Where the ID of the root key is in a backup: see the format in the documents of the key service. */
const idStart = 17;
const idEnd = 25;

export interface WrittenBackup {
  readonly bytes: number;
  /** ID of the root key that opens it. */
  readonly rootKeyId: string;
}

/**
 * Writes a backup to a file of mode 0600, on disk when this resolves, or to standard output for `-`. The file is whole, or
 * not there. Rejects with StartupError where there is one already and it is not to be replaced.
 */
export async function writeBackupFile(
  file: string,
  backup: AsyncIterable<Uint8Array>,
  replace: boolean,
): Promise<WrittenBackup> {
  if (file === '-') return write(backup, process.stdout, false);
  if (!replace && existsSync(file)) {
    throw new StartupError(`${file} is there already: give another name, or --replace`);
  }
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const target = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true });
    const written = await write(backup, target, true);
    renameSync(temporary, file);
    syncDirectoryOf(file);
    return written;
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = systemCode(error);
    if (error instanceof StartupError || code === '') throw error;
    throw new StartupError(`the backup cannot be written to ${file} (${code})`, { cause: error });
  }
}

async function write(
  backup: AsyncIterable<Uint8Array>,
  target: Writable,
  end: boolean,
): Promise<WrittenBackup> {
  let bytes = 0;
  let rootKeyId = '';
  await pipeline(
    Readable.from(backup),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        // The header is in the first piece.
        if (bytes === 0) rootKeyId = piece.toString('hex', idStart, idEnd);
        bytes += piece.length;
        yield piece;
      }
    },
    target,
    { end },
  );
  return { bytes, rootKeyId };
}

/** The bytes of a backup file, or of standard input for `-`. Rejects with StartupError. */
export async function readBackupFile(
  file: string,
): Promise<{ readonly stream: AsyncIterable<Buffer> } & AsyncDisposable> {
  if (file === '-') return { stream: process.stdin, [Symbol.asyncDispose]: async () => {} };
  const stream = createReadStream(file);
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw new StartupError(`the backup ${file} cannot be read (${systemCode(cause)})`, { cause });
  }
  return {
    stream,
    [Symbol.asyncDispose]: async () => {
      stream.destroy();
    },
  };
}
