import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');
let copy: string;

/** This workspace again, in a folder of its own: what is kept in git, and links to what is installed. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'trent-affected-'));
  const kept = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: repository,
      encoding: 'utf8',
    },
  );
  for (const file of kept.split('\0').filter(Boolean)) {
    cpSync(join(repository, file), join(copy, file), { force: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function affectedBy(file: string): readonly string[] {
  const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');
  const outer = Object.entries(process.env).filter(([name]) => !/^(NX_|CI$|VITEST)/.test(name));
  const output = execFileSync(
    process.execPath,
    [nx, 'show', 'projects', '--affected', `--files=${file}`, '--json'],
    {
      cwd: copy,
      encoding: 'utf8',
      // No time limit of a test reaches a call that blocks its thread.
      timeout: 150_000,
      killSignal: 'SIGKILL',
      env: { ...Object.fromEntries(outer), NX_DAEMON: 'false', NO_COLOR: '1' },
    },
  );
  return (JSON.parse(output.slice(output.indexOf('['))) as string[]).toSorted();
}

interface Manifest {
  readonly name: string;
  readonly [dependencies: string]: string | Readonly<Record<string, string>>;
}

const manifests = globSync('{packages,tools}/*/package.json', { cwd: repository }).map(
  (file) => JSON.parse(readFileSync(join(repository, file), 'utf8')) as Manifest,
);

/** These packages and all that need one of them, to run, to be built or to be tested: what an edit of them may break. */
function withDependents(names: readonly string[]): readonly string[] {
  const found = new Set(names);
  for (const name of found) {
    for (const manifest of manifests) {
      const needed = [
        'dependencies',
        'devDependencies',
        'peerDependencies',
        'optionalDependencies',
      ];
      if (needed.some((kind) => name in Object(manifest[kind]))) found.add(manifest.name);
    }
  }
  return [...found].toSorted();
}

function generatedPackages(): readonly string[] {
  const { targets } = JSON.parse(
    readFileSync(join(repository, 'spec/kms/codegen.json'), 'utf8'),
  ) as { targets: Readonly<Record<string, string>> };
  return Object.values(targets).map((folder) => `@trent/${folder.split('/')[1]}`);
}

it('nx affected picks, after an edit of the spec, what is generated and what depends on it', () => {
  const expected = ['kms-spec', ...withDependents(generatedPackages())].toSorted();
  expect(affectedBy('spec/kms/schemas/KeyIdType.yaml')).toEqual(expected);
  expect(expected).toContain('@trent/kms-service');
  for (const other of ['codegen', 'protocol', 'client-runtime', 'server-runtime', 'nx-plugin']) {
    expect(expected).not.toContain(`@trent/${other}`);
  }
});

it('and after an edit of one of these, not the spec', () => {
  const expected = withDependents(['@trent/kms-server']);
  expect(affectedBy('packages/kms-server/src/account.ts')).toEqual(expected);
  expect(expected).not.toContain('@trent/kms-service');
});
