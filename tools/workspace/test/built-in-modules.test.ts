/** Which modules of Node the client and all behind it use: it has to run where there are none, and where there are no files. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkspacePackages } from '../src/package-graph.ts';
import type { WorkspacePackage } from '../src/package-graph.ts';
import { root } from '../src/workspace.ts';

const packages = new Map(readWorkspacePackages().map((one) => [one.name, one]));

function behind(name: string): ReadonlySet<WorkspacePackage> {
  const one = packages.get(name);
  if (one === undefined) return new Set();
  return new Set([one, ...[...one.dependencies].flatMap((other) => [...behind(other)])]);
}

interface Use {
  readonly folder: string;
  readonly file: string;
  readonly module: string;
  /** Loaded with the file itself, and not when a function of it asks. */
  readonly atOnce: boolean;
}

/** Every mention of a module of Node but in types: `from 'node:fs'`, `import('node:fs')`, `getBuiltinModule('node:fs')`. */
function usesOf({ folder }: WorkspacePackage): Use[] {
  return globSync('src/**/*.{ts,js}', { cwd: join(root, folder) }).flatMap((file) => {
    const text = readFileSync(join(root, folder, file), 'utf8');
    const imports = text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?'node:([\w/]+)'/gm);
    const others = text.matchAll(/(?:import|getBuiltinModule|require)\(\s*'node:([\w/]+)'/g);
    return [
      ...[...imports].map(([, module]) => ({ folder, file, module: module!, atOnce: true })),
      ...[...others].map(([, module]) => ({ folder, file, module: module!, atOnce: false })),
    ];
  });
}

const client = [...behind('@trent/kms-client')];
const uses = client.flatMap(usesOf);
const foldersOf = (found: readonly Use[]): string[] => [
  ...new Set(found.map(({ folder }) => folder)),
];

it('is read from disk: the client, all it is made of, and uses of both kinds', () => {
  expect(client.map(({ folder }) => folder)).toEqual(
    expect.arrayContaining(['packages/kms-client', 'packages/protocol', 'packages/credentials']),
  );
  expect(uses.length).toBeGreaterThan(5);
  expect(uses).toContainEqual({
    folder: 'packages/client-runtime',
    file: 'src/transports/node-http.ts',
    module: 'http',
    atOnce: false,
  });
});

it('files and processes are the credential package’s alone', () => {
  const onMachine = uses.filter(({ module }) => /^(?:fs|child_process|os)\b/.test(module));
  expect(foldersOf(onMachine)).toEqual(['packages/credentials']);
});

it('nothing else needs a module of Node to be loaded', () => {
  expect(foldersOf(uses.filter(({ atOnce }) => atOnce))).toEqual(['packages/credentials']);
});
