import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plan } from '@trent/codegen';
import type { TargetName } from '@trent/codegen';
import { temporaryFolder } from './write-spec.ts';

/** What targets made of a spec, as files in a temporary folder that has a folder for each target. */
export interface Emitted {
  readonly folder: string;
  /** Text by path in that folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Runs a JavaScript file of it. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
}

/** Emits a spec folder; all targets of its codegen.json unless told otherwise. */
export async function emitToDisk(
  specDir: string,
  targets?: readonly TargetName[],
): Promise<Emitted> {
  const folder = temporaryFolder();
  const { files } = await plan(specDir, { out: folder, ...(targets && { targets }) });
  for (const [path, text] of files) {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return {
    folder,
    files,
    load: (path) => import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href),
  };
}
