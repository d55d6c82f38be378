import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { StartupError, systemCode } from '../startup-error.ts';
import type { Configuration } from './configuration.ts';
import { parseConfiguration } from './parse-configuration.ts';

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** For the log, such as that others may read the secrets in the file. */
  readonly warnings: readonly string[];
}

/**
 * Reads and validates a configuration file. Throws StartupError: exit code 3 where it cannot be read, 2 where it says
 * something wrong, then with one `FILE:LINE:COL - message` a line, `FILE` as given.
 */
export function readConfiguration(file: string): ReadConfiguration {
  let text: string;
  let mode: number;
  try {
    text = readFileSync(file, 'utf8');
    ({ mode } = statSync(file));
  } catch (cause) {
    throw new StartupError(`cannot read the configuration file ${file} (${systemCode(cause)})`, {
      cause,
    });
  }
  const { configuration, problems } = parseConfiguration(text, file);
  if (configuration === null) {
    throw new StartupError(problems.join('\n'), { exitCode: exitCode.usage });
  }
  const readableByOthers = process.platform !== 'win32' && (mode & 0o077) !== 0;
  const warnings =
    readableByOthers && configuration.accounts !== undefined
      ? [`${resolve(file)} holds secret access keys and other users can read it: chmod 600 it`]
      : [];
  return { configuration, warnings };
}
