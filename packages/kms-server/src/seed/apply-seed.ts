import { readFileSync } from 'node:fs';
import { SeedConflictError } from '@trent/kms-service';
import type { KeyService, SeededCounts } from '@trent/kms-service';
import { exitCode } from '../exit-code.ts';
import { StartupError, systemCode } from '../startup-error.ts';
import { parseSeed } from './parse-seed.ts';
import type { SeedDefaults } from './seed-reader.ts';

/** A seed file that was read. */
export interface SeedText {
  readonly text: string;
  /** Its name, for messages. */
  readonly file: string;
}

/** Throws StartupError where the file cannot be read. */
export function readSeedFile(file: string): SeedText {
  try {
    return { text: readFileSync(file, 'utf8'), file };
  } catch (cause) {
    throw new StartupError(`cannot read the seed file ${file} (${systemCode(cause)})`, { cause });
  }
}

/**
 * Makes the keys of a seed file. Rejects with StartupError, one `FILE:LINE:COL - message` a line, and does nothing: exit
 * code 2 where the file says something wrong, 3 where it is at odds with the store.
 */
export async function applySeed(
  service: KeyService,
  { text, file }: SeedText,
  defaults: SeedDefaults,
): Promise<SeededCounts> {
  const { keys, problems, problemsAt } = parseSeed(text, file, defaults);
  if (problems.length > 0) {
    throw new StartupError(problems.join('\n'), { exitCode: exitCode.usage });
  }
  try {
    return await service.seed(keys);
  } catch (error) {
    if (!(error instanceof SeedConflictError)) throw error;
    throw new StartupError(problemsAt(error.conflicts).join('\n'), { cause: error });
  }
}
