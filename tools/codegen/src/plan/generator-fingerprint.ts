import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');
/** Whose output becomes ours, or decides what is read. */
const libraries = ['ajv', 'openapi-typescript', 'oxfmt', 'prettier', 'typescript', 'yaml'];

/**
 * A hash of the generator itself: its own files, the versions of the libraries that its output depends on, and of Node.
 * Nothing that one generator kept is of use to another.
 */
export function generatorFingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const require = createRequire(import.meta.url);
  for (const name of libraries) hash.update(`\0${name} ${versionOf(require, name)}`);
  for (const folder of ['src', 'vocabulary']) {
    const paths = readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    for (const path of paths) {
      const content = readFileSync(path);
      hash.update(`\0${path.slice(home.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
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
