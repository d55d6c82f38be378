import { readFileSync } from 'node:fs';
import type { CaseFile } from '../format/case-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * The operations that a target says it offers: `all`, or a file with a name a line, `#` before remarks. Throws UsageError
 * where the file cannot be read or names what is no operation.
 */
export function readClaims(
  claims: string | undefined,
  suite: CaseFile,
): readonly string[] | undefined {
  if (claims === undefined) return undefined;
  if (claims === 'all') return Object.keys(suite.operations);
  const lines = read(claims).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const name = line.replace(/#.*/, '').trim();
    if (name === '') return [];
    if (suite.operations[name] !== undefined) return [name];
    throw new UsageError(`${claims}:${index + 1}:1 - ${name} is no operation of the spec`);
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as { code?: string }).code}`);
  }
}
