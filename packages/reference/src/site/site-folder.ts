import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run reference` puts the site of this workspace's service. */
const folder = fileURLToPath(new URL('../../dist/site', import.meta.url));

/** Absolute path of the built site; null where it has not been built. */
export function siteFolder(): string | null {
  return existsSync(join(folder, 'index.html')) ? folder : null;
}
