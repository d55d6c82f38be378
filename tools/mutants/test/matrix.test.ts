import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSuite } from '@trent/conformance';
import { expect, test } from 'vitest';
import { allMutants } from '../src/all.ts';
import { fingerprintOf, formatMatrix, matrixOf } from '../src/matrix/matrix.ts';
import { addRow, readRows, writeMatrix } from '../src/matrix/matrix-folder.ts';
import { parseShard, shareOf } from '../src/matrix/shard.ts';
import { hunt } from '../src/run/hunt.ts';

const published = loadSuite();
const cases = published.cases.filter(({ id }) =>
  ['context.boundary.one-pair', 'context.text.case', 'wrap.context.exact-match'].includes(id),
);
const suite = { ...published, cases };
const mutant = allMutants.find(({ id }) => id === 'context-no-lengths')!;
const other = allMutants.find(({ id }) => id === 'alias-delete-cached')!;

test('shards are all mutants, each in one', () => {
  expect(parseShard('3/20')).toEqual({ part: 3, of: 20 });
  for (const text of ['0/3', '4/3', '1', '1/2/3', 'a/b', '1.5/2'])
    expect(parseShard(text)).toBe(null);
  const shards = [1, 2, 3].map((part) => shareOf(allMutants, { part, of: 3 }));
  expect(shards.flat().toSorted()).toHaveLength(allMutants.length);
  expect(new Set(shards.flat())).toEqual(new Set(allMutants));
});

test(
  'a row has every case that finds a mutant, and stays for the next run',
  { timeout: 120_000 },
  async () => {
    const first = await hunt(mutant, suite, 1);
    expect(first.killers.map((killer) => killer.case)).toEqual(['context.boundary.one-pair']);
    const whole = await hunt(mutant, suite, 1, true);
    expect(whole.killers.map((killer) => killer.case)).toEqual([
      'context.boundary.one-pair',
      'wrap.context.exact-match',
    ]);

    const folder = mkdtempSync(join(tmpdir(), 'trent-matrix-'));
    const fingerprint = fingerprintOf(suite);
    expect(readRows(folder, fingerprint)).toEqual([]);
    const row = addRow(folder, fingerprint, whole);
    appendFileSync(join(folder, 'rows.jsonl'), '{"id":"alias-del');
    expect(readRows(folder, fingerprint)).toEqual([row]);
    const again = addRow(folder, fingerprint, { ...whole, id: other.id });
    expect(readRows(folder, fingerprint)).toEqual([row, again]);
    expect(readRows(folder, fingerprintOf(published))).toEqual([]);

    const matrix = matrixOf([mutant, other], [row], suite);
    expect(matrix).toMatchObject({
      mutants: 2,
      held: 1,
      survivors: [],
      idle: ['context.text.case'],
    });
    expect(JSON.parse(readFileSync(writeMatrix(folder, matrix), 'utf8'))).toEqual(matrix);
    expect(formatMatrix(matrix)).toBe(
      'finds nothing  context.text.case\n' +
        '1 mutants held against every MUST case so far, of 2: 0 not found, 1 cases find none of them\n',
    );
  },
);
