import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { root } from './packages.ts';

/**
 * Folders of everything outside of the workspace that these packages depend on, and that depends on in turn, as installed
 * for the workspace. In: folders in packages/. Throws where one of them is not installed.
 */
export function foldersOfDependencies(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    for (const name of Object.keys((manifest['dependencies'] ?? {}) as object)) {
      if (name.startsWith('@trent/')) continue;
      const dependency = installed(name, folder);
      if (found.has(dependency)) continue;
      found.add(dependency);
      visit(dependency);
    }
  };
  for (const name of names) visit(join(root, 'packages', name));
  return [...found];
}

/** Nearest to the package, as Node looks for it: two packages may have two versions. */
function installed(name: string, folder: string): string {
  const own = join(folder, 'node_modules', name);
  return existsSync(own) ? own : join(root, 'node_modules', name);
}
