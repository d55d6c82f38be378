/** `npm run package-check`: every check of the packed packages; with `--record`, the snapshots and tables anew first. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedNames, snapshotFile } from './export-snapshot.ts';
import { pack } from './pack.ts';
import { folderOf, published, root } from './packages.ts';
import { run } from './run.ts';
import { measureCompileCost, measureSizes, printTables, tablesFile } from './tables.ts';

if (process.argv.includes('--record')) {
  using packed = await pack();
  for (const name of published) {
    writeFileSync(snapshotFile(name), exportedNames(name, packed.project));
  }
  const [sizes, costs] = [
    await measureSizes(packed.project),
    await measureCompileCost(packed.project),
  ];
  writeFileSync(tablesFile, printTables(sizes, costs));
  process.stdout.write('recorded: exports and tables of tools/package-check\n');
}
const vitest = join(folderOf('vitest') ?? '', 'vitest.mjs');
const { code, output } = await run(
  process.execPath,
  [vitest, 'run', '--reporter=verbose', 'tools/package-check'],
  root,
);
process.stdout.write(output);
process.exitCode = code ?? 3;
