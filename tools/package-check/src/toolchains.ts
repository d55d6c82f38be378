import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './packages.ts';
import { mustRun } from './run.ts';

const folder = join(home, 'toolchains');

/**
 * Installs the compilers and runtimes that the packages are tried with, once. They are pinned in a package.json of their
 * own, outside the workspace: `node` and `tsc` of the workspace must stay what they are.
 */
export async function installToolchains(): Promise<void> {
  const wanted = readFileSync(join(folder, 'package.json'), 'utf8');
  const stamp = join(folder, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await mustRun(
    'npm',
    ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', folder],
    folder,
  );
  writeFileSync(stamp, wanted);
}

/** The folder of one of them; `undefined` where there is none for this platform. */
export function toolchain(name: string): string | undefined {
  const found = join(folder, 'node_modules', name);
  return existsSync(found) ? found : undefined;
}
