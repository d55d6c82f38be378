import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'trent-targets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files of a workspace by path. Out: absolute path of the spec folder, the one with a codegen.json. */
export function writeSpec(files: ReadonlyMap<string, string>): string {
  const root = temporaryFolder();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const config = [...files.keys()].find((path) => path.endsWith('/codegen.json'));
  if (config === undefined) throw new Error('there is no codegen.json');
  return join(root, dirname(config));
}
