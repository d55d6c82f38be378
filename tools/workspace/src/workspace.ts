import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the workspace, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

const binaries = join(root, 'node_modules', '.bin');

/** The environment of every program started here: the workspace's own Node and tools come first. */
export function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
    NX_DAEMON: 'false',
  };
}
