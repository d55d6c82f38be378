import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CreateNodes, ProjectConfiguration } from 'nx/src/devkit-exports.js';
import { readBaseline, readTargetFolders } from '@trent/codegen';
import { rememberOutput } from './remember-output.ts';
import { toolInputs } from './tool-inputs.ts';

type Targets = NonNullable<ProjectConfiguration['targets']>;

/**
 * A project for each spec/<name>/codegen.json, named `<name>-spec`, with the tasks generate, check and lint, and diff where
 * it names a baseline. The packages that it generates into depend on it.
 */
export const createNodes: CreateNodes = [
  'spec/*/codegen.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      const name = `${basename(root)}-spec`;
      const config = readFileSync(join(workspaceRoot, file), 'utf8');
      const folders = readTargetFolders(config);
      const seen = rememberOutput(workspaceRoot, name, folders);
      const inferred = {
        ...targets(folders, workspaceRoot, seen),
        ...diffTarget(readBaseline(config), workspaceRoot),
      };
      // What is generated from a spec is affected by a change of it.
      const packages = folders.flatMap((folder) => packageAround(folder, workspaceRoot) ?? []);
      const generated = packages.map((path) => [
        path,
        { root: path, implicitDependencies: [name] },
      ]);
      const projects = {
        [root]: { root, name, targets: inferred },
        ...Object.fromEntries(generated),
      };
      return [file, { projects }] as const;
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

/** The task that tells what changed since the baseline; none where there is none. */
function diffTarget(baseline: string | null, workspaceRoot: string): Targets {
  if (baseline === null) return {};
  const description = 'Tell what changed since the released spec, and whom it breaks';
  const task = run(`diff {projectRoot}/${baseline}`, description);
  const options = { ...task.options, command: `${task.options.command} --report` };
  const inputs = ['{projectRoot}/**/*', ...toolInputs(workspaceRoot)];
  return { diff: { ...task, options, inputs, outputs: [] } };
}

/** The folder, upward from one, that has a package.json, both relative to the workspace root; `null` for the root. */
function packageAround(folder: string, workspaceRoot: string): string | null {
  if (folder === '.' || folder === '') return null;
  if (existsSync(join(workspaceRoot, folder, 'package.json'))) return folder;
  return packageAround(dirname(folder), workspaceRoot);
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
