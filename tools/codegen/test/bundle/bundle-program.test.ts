import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundleProgram } from '../../src/bundle/bundle-program.ts';
import { bundleFolder, currentBundle } from '../../src/bundle/current-bundle.js';
import { contents, tinyFiles, workspace } from '../support/workspace.ts';

interface BundleRecord {
  readonly main: string;
  readonly inputs: readonly (readonly [string, string])[];
}

const sources = join(import.meta.dirname, '../../src/main.ts');
let bundled = '';
beforeAll(async () => {
  expect(await bundleProgram()).toBe(true);
  bundled = fileURLToPath(currentBundle()!);
});

function run(program: string, ...programArguments: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...programArguments], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The packages of the small spec: path to text. */
function packagesBy(program: string): Readonly<Record<string, string>> {
  const names = ['types', 'validator', 'server-stub', 'client', 'cases', 'reference'];
  const targets = Object.fromEntries(names.map((name) => [name, `packages/${name}`]));
  const config = JSON.stringify({ spec: 'openapi.yaml', targets });
  const one = workspace(tinyFiles().set('spec/tiny/codegen.json', config));
  expect(run(program, 'generate', one.spec)).toMatchObject({ status: 0 });
  return contents(join(one.root, 'packages'));
}

describe('the bundled program', () => {
  it('generates what the sources generate, byte for byte', () => {
    const expected = packagesBy(sources);
    expect(Object.keys(expected).length).toBeGreaterThan(10);
    expect(packagesBy(bundled)).toEqual(expected);
  });

  it.each([['--help'], ['explain', 'TRENT2004'], ['lint', 'no/such/folder']])(
    'says what the sources say: %s',
    (...words) => {
      expect(run(bundled, ...words)).toEqual(run(sources, ...words));
    },
  );
});

describe('a bundle counts', () => {
  const record = join(bundleFolder, 'current.json');
  const read = (): BundleRecord => JSON.parse(readFileSync(record, 'utf8')) as BundleRecord;
  const writeAs = (content: string): string => {
    const path = join(bundleFolder, `test-${process.pid}.json`);
    writeFileSync(path, content);
    onTestFinished(() => rmSync(path));
    return path;
  };

  it('for the sources that it was made of', () => {
    expect(currentBundle(writeAs(JSON.stringify(read())))).toBe(currentBundle());
  });

  it('not once one of them was written again', () => {
    const { main, inputs } = read();
    const [first, ...others] = inputs;
    const changed = [[first![0], `${first![1]}0`], ...others];
    expect(currentBundle(writeAs(JSON.stringify({ main, inputs: changed })))).toBeNull();
  });

  it('not once one of them is gone', () => {
    const { main, inputs } = read();
    const changed = [...inputs, [`${sources}.gone`, '']];
    expect(currentBundle(writeAs(JSON.stringify({ main, inputs: changed })))).toBeNull();
  });

  it('not where its record is broken', () => {
    expect(currentBundle(writeAs('{'))).toBeNull();
  });
});
