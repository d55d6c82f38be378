import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
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
      env: { ...Object.fromEntries(outer), NX_DAEMON: 'false', NO_COLOR: '1' },
    },
  );
  return (JSON.parse(output.slice(output.indexOf('['))) as string[]).toSorted();
}

it('nx affected picks, after an edit of the spec, what is generated and what depends on it', () => {
  expect(affectedBy('spec/kms/schemas/KeyIdType.yaml')).toEqual([
    '@trent/bench',
    '@trent/conformance',
    '@trent/kms-client',
    '@trent/kms-server',
    '@trent/kms-server-stub',
    '@trent/kms-service',
    '@trent/kms-types',
    '@trent/kms-validator',
    '@trent/package-check',
    '@trent/workspace',
    'kms-spec',
  ]);
});

it('and after an edit of one of these, not the spec', () => {
  expect(affectedBy('packages/kms-server/src/account.ts')).toEqual([
    '@trent/bench',
    '@trent/conformance',
    '@trent/kms-server',
    '@trent/workspace',
  ]);
});
