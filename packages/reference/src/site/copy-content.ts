import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServiceContent } from '../content/index.ts';
import { BuildError } from './build-error.ts';

export interface CopiedContent {
  /** Folder in the site, with a hash of what is in it: its files never change, so they may be cached for ever. */
  readonly folder: string;
  readonly service: ServiceContent;
  readonly changes: boolean;
}

/**
 * Copies generated content into a site, each file without white space. Throws BuildError where a file is missing or is
 * no JSON.
 */
export function copyContent(from: string, site: string): CopiedContent {
  const required = ['service.json', 'search.json'];
  const missing = required.find((name) => !existsSync(join(from, name)));
  if (missing !== undefined) {
    throw new BuildError(
      `${from} has no ${missing}: give the folder that the generator writes, e.g. packages/reference/src/gen`,
    );
  }
  const names = ['changes.json', ...required, ...globSync('operations/*.json', { cwd: from })]
    .filter((name) => existsSync(join(from, name)))
    .sort();
  const files = names.map((name) => ({ name, text: minified(join(from, name)) }));
  const service = JSON.parse(
    files.find(({ name }) => name === 'service.json')!.text,
  ) as ServiceContent;
  const absent = service.operations.find(({ name }) => !names.includes(`operations/${name}.json`));
  if (absent !== undefined) {
    throw new BuildError(`${from} has no operations/${absent.name}.json, which service.json lists`);
  }

  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  const folder = `content-${hash.digest('hex').slice(0, 10)}`;
  for (const { name, text } of files) {
    const file = join(site, folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, service, changes: names.includes('changes.json') };
}

function minified(file: string): string {
  try {
    return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new BuildError(`${file}: ${(error as Error).message}`);
  }
}
