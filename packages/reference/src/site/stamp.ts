import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteOptions } from './build-site.ts';

const name = '.inputs';
const ownPackage = fileURLToPath(new URL('../..', import.meta.url));

type Inputs = Omit<SiteOptions, 'out'>;

/** A hash of all that a site is made of. */
export function hashInputs({ content, validators, sourceUrl }: Inputs): string {
  const hash = createHash('sha256').update(sourceUrl ?? '');
  const add = (folder: string, pattern: string): void => {
    for (const file of globSync(pattern, { cwd: folder }).sort()) {
      hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
    }
  };
  add(ownPackage, 'package.json');
  add(ownPackage, 'src/{app,site,content}/**/*.{ts,tsx,css}');
  add(content, '**/*.json');
  if (validators !== undefined) add(validators, '*.js');
  return hash.digest('hex');
}

export function writeStamp(site: string, inputs: string): void {
  writeFileSync(join(site, name), `${inputs}\n`);
}

/** Whether a site is missing, or was made of something else than what is there now. */
export function isStale(options: SiteOptions): boolean {
  const stamp = join(options.out, name);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== hashInputs(options);
}
