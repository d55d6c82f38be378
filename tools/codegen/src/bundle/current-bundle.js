import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `bundle-program.ts` leaves the program in a few files. */
const folder = new URL('../../node_modules/.cache/bundle/', import.meta.url);

/**
 * URL of the bundled program, where there is one of these very sources: each has the identity that it had when the bundle
 * was made. Null otherwise. Plain JavaScript, since it is asked before anything else is loaded.
 */
export function currentBundle(record = new URL('current.json', folder)) {
  try {
    const { main, inputs } = JSON.parse(readFileSync(record, 'utf8'));
    const same = inputs.every(([path, identity]) => identityOf(path) === identity);
    return same ? new URL(main, folder).href : null;
  } catch {
    return null;
  }
}

/** Changes with each write to a file, and with each replacement of it. In: absolute path. */
export function identityOf(path) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** For the bundler. */
export const bundleFolder = fileURLToPath(folder);
