import { StartupError } from '../startup-error.ts';
import { decodeRootKey } from './decode-root-key.ts';
import { readRootKeyFile } from './root-key-file.ts';
import { nameOfSource, type RootKeySource } from './root-key-source.ts';
import { runCommand } from './run-command.ts';

/** How long a command may take, in milliseconds: it may have to ask a secret store over the network. */
const commandTimeoutMs = 10_000;

/** The root key that a source gives, for the caller to overwrite after use. Rejects with StartupError. */
export async function readRootKey(
  source: RootKeySource,
  timeoutMs: number = commandTimeoutMs,
): Promise<Buffer> {
  if ('file' in source) return readRootKeyFile(source.file);
  const name = nameOfSource(source);
  if ('command' in source) return decodeRootKey(await runCommand(source.command, timeoutMs), name);
  const value = process.env[source.environment];
  if (value === undefined || value === '') {
    throw new StartupError(
      `${name} is not set: it must hold the root key, in hexadecimal digits or base64`,
    );
  }
  return decodeRootKey(Buffer.from(value), name);
}
