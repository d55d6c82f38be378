import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CreateNodes, ProjectConfiguration } from 'nx/src/devkit-exports.js';
import { fingerprint, readTargetFolders } from '@trent/codegen';
import { toolInputs } from './tool-inputs.ts';

type Targets = NonNullable<ProjectConfiguration['targets']>;

/** A project for each spec/<name>/codegen.json, named `<name>-spec`, with the tasks generate, check and lint. */
export const createNodes: CreateNodes = [
  'spec/*/codegen.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      const folders = readTargetFolders(readFileSync(join(workspaceRoot, file), 'utf8'));
      const name = `${basename(root)}-spec`;
      const seen = `.nx/workspace-data/trent-codegen/${name}`;
      const distrust = rememberOutput(
        join(workspaceRoot, seen),
        fingerprint(workspaceRoot, folders),
      );
      const env = { TRENT_CODEGEN_SEEN: seen, TRENT_CODEGEN_DISTRUST: distrust };
      const project = { root, name, targets: targets(folders, workspaceRoot, env) };
      return [file, { projects: { [root]: project } }] as const;
    }),
];

/**
 * Nx hashes the inputs of all tasks when a run begins. Where `generate` writes, or Nx restores, in the same run what `check`
 * then reads, Nx keeps the success of the check for the state before, which was stale. So the check is told what there was
 * when the run began; if it finds something else, it changes the text that this returns, which is part of the hash of every
 * later check.
 */
function rememberOutput(file: string, hash: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, hash);
  } catch {
    // A workspace that cannot be written to has no cache that could go wrong.
  }
  const distrust = `${file}.distrust`;
  return existsSync(distrust) ? readFileSync(distrust, 'utf8') : '';
}

/** The tasks of a spec; its output goes to these folders. All paths are relative to the workspace root. */
export function targets(folders: readonly string[], workspaceRoot: string, seen: string): Targets {
  const generated = folders.map((folder) => `{workspaceRoot}/${folder}`);
  const inputs = ['{projectRoot}/**/*', ...toolInputs(workspaceRoot)];
  return {
    generate: {
      ...run('generate', 'Write the generated packages from the spec'),
      inputs,
      outputs: generated,
      // It writes what `check` reads.
      parallelism: false,
    },
    check: {
      ...run('check', 'Compare the generated packages with the spec', { TRENT_CODEGEN_SEEN: seen }),
      inputs: [...inputs, ...generated.map((folder) => `${folder}/**/*`)],
      outputs: [],
      parallelism: false,
    },
    lint: { ...run('lint', 'Judge the spec alone'), inputs, outputs: [] },
  };
}

function run(command: string, description: string, env: Readonly<Record<string, string>> = {}) {
  return {
    executor: 'nx:run-commands',
    options: { command: `trent-codegen ${command} {projectRoot}`, cwd: '{workspaceRoot}', env },
    cache: true,
    metadata: { description, technologies: ['trent-codegen'] },
  };
}
