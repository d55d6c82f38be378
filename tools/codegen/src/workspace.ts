import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A spec folder and the workspace that it belongs to. */
export interface SpecLocation {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, with `/`; `.` for the root itself. */
  readonly folder: string;
}

/** Where a spec folder lies. The workspace is the nearest around it; without one, the folder is its own. */
export function locateSpec(specDir: string): SpecLocation {
  const absolute = resolve(specDir);
  const root = findWorkspace(absolute) ?? absolute;
  return { root, folder: relative(root, absolute).split(sep).join('/') || '.' };
}

/** The nearest folder, upward from one, that has an nx.json or a package.json with workspaces; null if there is none. */
export function findWorkspace(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json')) || hasWorkspaces(join(folder, 'package.json')))
      return folder;
    if (dirname(folder) === folder) return null;
  }
}

function hasWorkspaces(manifest: string): boolean {
  if (!statSync(manifest, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    const value: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof value === 'object' && value !== null && 'workspaces' in value;
  } catch {
    return false;
  }
}
