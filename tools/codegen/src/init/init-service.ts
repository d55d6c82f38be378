import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reasonOf } from '../load/reason.ts';
import { WriteError } from '../write/write-error.ts';
import { packageTemplates } from './package-template.ts';
import { specTemplate } from './spec-template.ts';

/** Thrown where a service cannot be made as asked; nothing was written. */
export class InitError extends Error {}

export interface Initialized {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Spec folder, relative to it. */
  readonly spec: string;
  /** Everything that was written, relative to it. */
  readonly files: readonly string[];
}

/**
 * Makes a new service, ready to edit: its spec in `spec/NAME`, and the packages that it is generated into in
 * `packages/NAME-*`, without what is generated. In: its name, as in `@trent/NAME-client`, and the folder of the workspace.
 * With `dryRun` nothing is written; with `isNew` the folder becomes a workspace. Throws InitError for a name that cannot be one, and where one of the folders is there
 * already; WriteError where a file cannot be written. Nothing is left behind then.
 */
export function initService(
  name: string,
  workspace: string,
  { dryRun = false, isNew = false }: { readonly dryRun?: boolean; readonly isNew?: boolean } = {},
): Initialized {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40) {
    throw new InitError(
      `${JSON.stringify(name)} cannot be the name of a service: lower-case letters and digits in words joined by -, a letter first, at most 40 characters`,
    );
  }
  const root = resolve(workspace);
  const spec = `spec/${name}`;
  const files = new Map<string, string>([
    ...(isNew ? [['package.json', workspaceManifest] as const] : []),
    ...[...specTemplate(name)].map(([path, text]) => [`${spec}/${path}`, text] as const),
    ...packageTemplates(name),
  ]);
  if (isNew && existsSync(join(root, 'package.json'))) {
    throw new InitError(
      `${join(root, 'package.json')} names no workspaces: add "workspaces": ["packages/*"] to it`,
    );
  }
  const folders = new Set([spec, ...[...packageTemplates(name).keys()].map(dirname)]);
  const taken = [...folders].filter((folder) => existsSync(join(root, folder)));
  if (taken.length > 0) {
    throw new InitError(
      `${taken.join(', ')} is there already, and is not overwritten: choose another name`,
    );
  }
  if (!dryRun) writeAll(root, files, folders);
  return { root, spec, files: [...files.keys()] };
}

/** What makes a folder a workspace, for npm and for the generator. */
const workspaceManifest = `${JSON.stringify({ private: true, type: 'module', workspaces: ['packages/*'] }, null, 2)}\n`;

function writeAll(
  root: string,
  files: ReadonlyMap<string, string>,
  folders: ReadonlySet<string>,
): void {
  for (const [path, text] of files) {
    try {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, { flag: 'wx' });
    } catch (error) {
      // All of these folders are new.
      for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true });
      throw WriteError.of('TRENT5001', { path, reason: reasonOf(error) }, error);
    }
  }
}
