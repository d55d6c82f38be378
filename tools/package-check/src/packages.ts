import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the workspace, and of this tool. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));
export const home: string = join(root, 'tools/package-check');

/** Everything that is published, dependencies first: the name of the folder in packages/ and after `@trent/`. */
export const published: readonly string[] = [
  'protocol',
  'client-runtime',
  'credentials',
  'sdk-compat',
  'server-runtime',
  'kms-types',
  'kms-validator',
  'kms-server-stub',
  'kms-client',
  'conformance',
];

const require = createRequire(import.meta.url);

/** Folder of an installed package; `undefined` where it is not installed, as optional ones on another platform. */
export function folderOf(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
