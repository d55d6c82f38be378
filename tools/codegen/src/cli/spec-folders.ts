import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findWorkspace } from '../workspace.ts';

/** Thrown for a command line that makes no sense. */
export class UsageError extends Error {}

/**
 * The spec folders to work on, relative to the current folder: the one given, else every spec/* of the workspace that has
 * a codegen.json. Throws UsageError where there is none.
 */
export function specFolders(given: string | undefined): readonly string[] {
  if (given !== undefined) {
    if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`${given} is no folder`);
    }
    return [given];
  }
  const root = findWorkspace(process.cwd());
  if (root === null) {
    throw new UsageError(
      'this folder is in no workspace (nx.json, or workspaces in package.json): name a spec folder',
    );
  }
  const specs = join(root, 'spec');
  const found = existsSync(specs)
    ? readdirSync(specs)
        .sort()
        .map((name) => join(specs, name))
        .filter((folder) => existsSync(join(folder, 'codegen.json')))
    : [];
  if (found.length === 0)
    throw new UsageError(`no spec/*/codegen.json in ${root}: name a spec folder`);
  return found.map((folder) => relative(process.cwd(), folder) || '.');
}
