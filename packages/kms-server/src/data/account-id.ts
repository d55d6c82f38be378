import { randomInt } from 'node:crypto';
import { StartupError } from '../startup-error.ts';
import { readOrMakePrivateFile } from './private-file.ts';

/** Twelve random digits, the first not zero: programs that read an account id as a number keep all of it. */
export function makeAccountId(): string {
  return String(randomInt(100_000, 1_000_000)) + String(randomInt(1_000_000)).padStart(6, '0');
}

/**
 * The account of a data directory, kept apart from the credentials: whoever deletes these to get a new access key
 * still owns the keys. Throws StartupError where the file holds something else than twelve digits.
 */
export function openAccountId(path: string): string {
  const found = readOrMakePrivateFile(path, () => Buffer.from(`${makeAccountId()}\n`));
  const id = found.toString('utf8').trim();
  if (!/^\d{12}$/.test(id)) {
    throw new StartupError(`${path} must hold one account id, twelve digits, and nothing else`);
  }
  return id;
}
