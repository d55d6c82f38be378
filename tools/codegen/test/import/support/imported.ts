import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { importModel } from '../../../src/import/import-model.ts';
import type { ImportedSpec } from '../../../src/import/import-model.ts';
import { temporaryFolder } from '../../targets/support/write-spec.ts';

/** Imports a model from memory. */
export function imported(text: string, service?: string): ImportedSpec {
  return importModel(text, { file: 'model.json', ...(service !== undefined && { service }) });
}

/** A file of an imported spec as a value. */
export function fileOf(spec: ImportedSpec, path: string): unknown {
  const text = spec.files.get(path);
  if (text === undefined)
    throw new Error(`${path} is not among ${[...spec.files.keys()].join(', ')}`);
  return parse(text);
}

/** Writes an imported spec into a temporary folder. Out: its path. */
export function onDisk(spec: ImportedSpec): string {
  const folder = join(temporaryFolder(), 'spec');
  for (const [path, text] of spec.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
