import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CreateNodes, ProjectConfiguration } from 'nx/src/devkit-exports.js';
import { readTargetFolders } from '@trent/codegen';
import { rememberOutput } from './remember-output.ts';
import { toolInputs } from './tool-inputs.ts';

type Targets = NonNullable<ProjectConfiguration['targets']>;

/** A project for each spec/<name>/codegen.json, named `<name>-spec`, with the tasks generate, check and lint. */
export const createNodes: CreateNodes = [
  'spec/*/codegen.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      const name = `${basename(root)}-spec`;
      const folders = readTargetFolders(readFileSync(join(workspaceRoot, file), 'utf8'));
      const seen = rememberOutput(workspaceRoot, name, folders);
      const project = { root, name, targets: targets(folders, workspaceRoot, seen) };
      return [file, { projects: { [root]: project } }] as const;
    }),
];

/**
 * The tasks of a spec. In: the folders that its output goes to, and the file that says what was in them when the run of Nx
 * began, all relative to the workspace root.
 */
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
      inputs: [
        ...inputs,
        ...generated.map((folder) => `${folder}/**/*`),
        { runtime: printDistrust(seen) },
      ],
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

/** A command line for any shell that prints what `check` left beside the file, if it did: see remember-output. */
function printDistrust(seen: string): string {
  return `node -e "try{process.stdout.write(require('fs').readFileSync('${seen}.distrust'))}catch{}"`;
}
