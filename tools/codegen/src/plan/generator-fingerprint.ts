import { createHash, hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');
/** Whose output becomes ours, or decides what is read. */
export const libraries: readonly string[] = [
  'ajv',
  'mdast-util-from-markdown',
  'micromark',
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
  for (const name of libraries) all.update(`\0${name} ${versionOf(name)}`);
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

/**
 * Path of the package.json of a library, as this package finds it; undefined where it is not installed. Not by
 * `require.resolve`, which sees only what a package exports.
 */
export function packageManifest(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function versionOf(name: string): string {
  const path = packageManifest(name);
  if (path === undefined) return 'none';
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
