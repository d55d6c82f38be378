import { createHash, hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');
/** Whose output becomes ours, or decides what is read. */
export const libraries: readonly string[] = [
  'ajv',
  'openapi-typescript',
  'oxfmt',
  'prettier',
  'typescript',
  'yaml',
];

/**
 * A hash of the generator itself: its own files, the versions of the libraries that its output depends on, and of Node.
 * Nothing that one generator kept is of use to another.
 */
export function generatorFingerprint(): string {
  return hash('sha256', `${process.version}\0${sourcesFingerprint()}`, 'hex');
}

/** The part that is the same on every Node. A bundle of the generator has it in place of what is read here. */
export function sourcesFingerprint(): string {
  const all = createHash('sha256');
  const require = createRequire(import.meta.url);
  for (const name of libraries) all.update(`\0${name} ${versionOf(require, name)}`);
  for (const path of generatorSources()) {
    const content = readFileSync(path);
    all.update(`\0${path.slice(home.length)}\0${content.length}\0`).update(content);
  }
  return all.digest('hex');
}

/** Absolute paths of the files that the generator is made of, in a fixed order. */
export function generatorSources(): readonly string[] {
  return ['src', 'vocabulary'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort(),
  );
}

function versionOf(require: NodeJS.Require, name: string): string {
  try {
    const path = require.resolve(`${name}/package.json`);
    return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return 'none';
    throw error;
  }
}
