import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The built files, by path: what Node would find from the project's own modules. */
const built = (packed: string, entry: string): string =>
  pathToFileURL(join(packed, 'node_modules/@trent/kms-client/dist/node', entry)).href;

export function packedClient(packed: string): Promise<typeof import('@trent/kms-client')> {
  return import(built(packed, 'index.js'));
}

export function packedUndici(packed: string): Promise<typeof import('@trent/kms-client/undici')> {
  return import(built(packed, 'undici.js'));
}
