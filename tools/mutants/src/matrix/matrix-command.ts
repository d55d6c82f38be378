import { join } from 'node:path';
import { loadSuite } from '@trent/conformance';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { allMutants } from '../all.ts';
import type { Mutant } from '../mutant.ts';
import { Progress } from '../report/progress.ts';
import { huntAll } from '../run/hunt-all.ts';
import type { Wanted } from '../run/pick.ts';
import { fingerprintOf, formatMatrix, matrixOf } from './matrix.ts';
import { addRow, readRows, writeMatrix } from './matrix-folder.ts';
import { parseShard, shareOf } from './shard.ts';
import type { Shard } from './shard.ts';

export interface MatrixFlags extends Wanted {
  readonly shard?: Shard;
  readonly folder: string;
  readonly processes: number;
  readonly seed: number;
  readonly json?: true;
}

const defaultFolder = join(import.meta.dirname, '../../../../.cache/mutants');

/** Adds the flags of `matrix` that the hunt has not. */
export function addMatrixOptions(command: Command): Command {
  return command
    .option('--shard <k/n>', 'the k-th of n parts of the mutants', shard)
    .option('--folder <dir>', 'where rows are kept, from one shard to the next', defaultFolder);
}

/** Holds mutants against every MUST case, those left out that the folder has. Gives the text for standard output. */
export async function runMatrix(chosen: readonly Mutant[], flags: MatrixFlags): Promise<string> {
  const suite = loadSuite();
  const fingerprint = fingerprintOf(suite);
  const rows = [...readRows(flags.folder, fingerprint)];
  const known = new Set(rows.map(({ id }) => id));
  const share = flags.shard === undefined ? chosen : shareOf(chosen, flags.shard);
  const open = share.filter(({ id }) => !known.has(id));
  const progress = new Progress(process.stderr, open.length, true);
  await huntAll(open, {
    ...flags,
    isWhole: true,
    told: (hunt) => {
      rows.push(addRow(flags.folder, fingerprint, hunt));
      progress.tell(hunt);
    },
  });
  progress.end();
  const matrix = matrixOf(allMutants, rows, suite);
  const path = writeMatrix(flags.folder, matrix);
  return flags.json === true
    ? `${JSON.stringify(matrix, null, 2)}\n`
    : `${formatMatrix(matrix)}${path}\n`;
}

function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (parsed !== null) return parsed;
  throw new InvalidArgumentError('give a part and their number, e.g. 3/20.');
}
