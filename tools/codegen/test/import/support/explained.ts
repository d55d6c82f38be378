import { readFileSync } from 'node:fs';
import type { Difference } from './compare.ts';

interface Row {
  readonly what: string;
  readonly where: RegExp;
}

const page = new URL('../../../docs/kms-import.md', import.meta.url);

/** The rows of the table of explained differences. */
export function explanations(): readonly Row[] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, what, where] = /^\| `([^`]+)` *\| `((?:[^`])+)` *\| \S/.exec(line) ?? [];
      return what === undefined || where === undefined
        ? []
        : [{ what, where: new RegExp(where.replaceAll('\\|', '|'), 'u') }];
    });
}

/** True where a row of the table is about the difference. */
export function isExplained({ place, what }: Difference, rows: readonly Row[]): boolean {
  return rows.some((row) => row.what === what && row.where.test(place));
}
