/**
 * `npm run package-check`: every check of the packed packages; with `--record`, the snapshots and tables anew first; with
 * `--into FOLDER`, no check, but a project in a new folder that has the packed packages installed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedNames, snapshotFile } from './export-snapshot.ts';
import { pack } from './pack.ts';
import { folderOf, published, root } from './packages.ts';
import { measureCompileCost, measureSizes, printTables, tablesFile } from './tables.ts';

const into = process.argv.indexOf('--into');
if (into > 0) await installInto(process.argv[into + 1]);
else await check();

async function installInto(folder: string | undefined): Promise<void> {
  if (folder === undefined || existsSync(folder)) {
    process.stderr.write('package-check: give --into the name of a folder that is not there yet\n');
    process.exitCode = 2;
    return;
  }
  using packed = await pack();
  // Links of programs are relative.
  cpSync(packed.project, folder, { recursive: true, verbatimSymlinks: true });
  process.stdout.write(`installed: ${folder}\n`);
}

async function check(): Promise<void> {
  if (process.argv.includes('--record')) await record();
  const vitest = join(folderOf('vitest') ?? '', 'vitest.mjs');
  // For as long as it takes, and seen while it runs; each check has a limit of its own.
  const args = [vitest, 'run', '--reporter=verbose', 'tools/package-check'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  process.exitCode = code ?? 3;
}

async function record(): Promise<void> {
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
