import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseFile } from '../format/case-file.ts';
import { HarnessError } from '../harness-error.ts';

/** The `cases.json` that is published with this package. */
export const publishedSuite: string = fileURLToPath(new URL('../gen/cases.json', import.meta.url));

const supportedFormat = 1;

/** Reads a file of cases. Throws HarnessError where it cannot be read or is of another format. */
export function loadSuite(path: string = publishedSuite): CaseFile {
  let suite: CaseFile;
  try {
    suite = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HarnessError(`cannot read the cases in ${path}: ${why}`);
  }
  if (suite.format !== supportedFormat) {
    throw new HarnessError(
      `${path} is of format ${String(suite.format)}, this runner reads ${supportedFormat}: use the two of one version`,
    );
  }
  return suite;
}
