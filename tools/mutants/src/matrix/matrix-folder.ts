import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hunt } from '../run/hunt.ts';
import type { Matrix } from './matrix.ts';

const rowsFile = 'rows.jsonl';

/** One mutant: the MUST cases that find it, of all that there are. */
export interface Row {
  readonly id: string;
  /** Fingerprint of the cases: rows of other ones are of no use. */
  readonly suite: string;
  readonly killers: readonly string[];
  readonly seconds: number;
}

/** Rows of earlier shards and interrupted runs; none of other cases than these. */
export function readRows(folder: string, suite: string): readonly Row[] {
  const path = join(folder, rowsFile);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const row = parse(line);
    return row?.suite === suite ? [row] : [];
  });
}

/** Writes a row at once: what was found is kept, whatever ends the run. */
export function addRow(folder: string, suite: string, { id, killers, seconds }: Hunt): Row {
  mkdirSync(folder, { recursive: true });
  const row = { id, suite, killers: killers.map((killer) => killer.case), seconds };
  // On a line of its own also behind half a line that a run left which was killed.
  appendFileSync(join(folder, rowsFile), `\n${JSON.stringify(row)}\n`);
  return row;
}

/** Writes what is known so far, for scripts. Gives the path. */
export function writeMatrix(folder: string, matrix: Matrix): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'matrix.json');
  writeFileSync(path, `${JSON.stringify(matrix, null, 1)}\n`);
  return path;
}

/** The last line is half where a run was killed. */
function parse(line: string): Row | null {
  try {
    return JSON.parse(line) as Row;
  } catch {
    return null;
  }
}
