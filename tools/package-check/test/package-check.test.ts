import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '@trent/browser-fixture';
import { visit } from '../src/browser.ts';
import { exportedNames, snapshotFile } from '../src/export-snapshot.ts';
import { lintPackage } from '../src/lint-package.ts';
import { pack } from '../src/pack.ts';
import type { Packed } from '../src/pack.ts';
import { home, published } from '../src/packages.ts';
import { mustRun } from '../src/run.ts';
import { readmeFaults } from '../src/readme.ts';
import { commandOf, nodeVersions, notAvailable, runOn } from '../src/runtimes.ts';
import { measureCompileCost, measureSizes, readTables, tablesFile } from '../src/tables.ts';
import { installToolchains } from '../src/toolchains.ts';
import { compilers, expectedFaults, faultsFound, resolutions } from '../src/type-matrix.ts';

let packed: Packed;
beforeAll(async () => {
  await installToolchains();
  packed = await pack();
}, 300_000);
afterAll(() => packed?.[Symbol.dispose]());

describe.each(published)('@trent/%s', (name) => {
  it('passes publint and attw', async () => {
    expect(await lintPackage(packed.tarballs.get(name) ?? '')).toEqual([]);
  });

  it('exports what is recorded (npm run package-check -- --record)', () => {
    expect(exportedNames(name, packed.project)).toBe(readFileSync(snapshotFile(name), 'utf8'));
  });
});

it.each(published.filter((name) => name.startsWith('kms-')))(
  'the first use in the README of %s runs',
  async (name) => {
    expect(await readmeFaults(name, packed.project)).toEqual([]);
  },
);

it.each(nodeVersions.map((major) => `Node ${major}`))(
  'client, stub and validator work on %s',
  async (runtime) => {
    copyFileSync(join(home, 'fixtures/use.js'), join(packed.project, 'use.js'));
    expect(await runOn(runtime, 'use.js', packed.project)).toBe(
      commandOf(runtime) === undefined
        ? notAvailable(runtime)
        : 'memory a\nhttp b\nconnections 1\nvalid true\nrefused false',
    );
  },
);

const matrix = compilers.flatMap(([compiler, version]) =>
  resolutions.map((resolution) => ({ compiler, version, resolution })),
);

it.each(matrix)(
  'TypeScript $version, $resolution: compiles, and complains of each fault in its line',
  async ({ compiler, version, resolution }) => {
    const found = await faultsFound(compiler, version, resolution, packed.project);
    expect(found).toEqual(expectedFaults());
  },
  60_000,
);

describe('modules of Node in the builds of the client', () => {
  const builds = (runtime: string): [string, string][] => {
    const folder = join(packed.project, 'node_modules/@trent/kms-client/dist', runtime);
    return readdirSync(folder).map((entry) => [entry, readFileSync(join(folder, entry), 'utf8')]);
  };
  const imported = /(?:\bfrom |^import |import\(|require\()["']node:/m;

  it.each(['browser', 'workerd'])('%s: imports none', (runtime) => {
    for (const [entry, text] of builds(runtime)) expect(text, entry).not.toMatch(imported);
  });

  it.each(['node', 'deno', 'bun'])(
    '%s: the compatibility entry, which reads files, and no other imports any',
    (runtime) => {
      for (const [entry, text] of builds(runtime)) {
        expect(imported.test(text), entry).toBe(entry === 'compat.js');
        expect(/["']node:fs/.test(text), entry).toBe(entry === 'compat.js');
      }
    },
  );
});

it('a page under a strict Content-Security-Policy validates; eval there is refused', async (context) => {
  const chromium = findChromium();
  if (chromium === undefined) {
    context.annotate('no Chromium on this machine');
    return;
  }
  const program = `import { validateDescribeKeyRequest as judge } from '@trent/kms-validator';
    import { createKmsClient } from '@trent/kms-client';
    const client = createKmsClient({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
    globalThis.result = [judge({ KeyId: 'a' }), judge({}), typeof client];`;
  const control = "try { eval('1') } catch { globalThis.result = 'refused' }";
  expect(await visit([program, control], packed.project, chromium)).toEqual([
    { result: [true, false, 'object'], complaints: [] },
    { result: 'refused', complaints: ['policy: script-src refused eval'] },
  ]);
});

it('the tables of sizes and compile cost are true, to 2 %', async () => {
  const rows = {
    ...(await measureSizes(packed.project)),
    ...(await measureCompileCost(packed.project)),
  };
  const recorded = readTables(readFileSync(tablesFile, 'utf8'));
  expect(Object.keys(rows)).toEqual(Object.keys(recorded));
  for (const [name, figures] of Object.entries(rows)) {
    for (const [column, figure] of figures.entries()) {
      const before = recorded[name]?.[column] ?? 0;
      expect(Math.abs(figure - before), `${name}: ${before} became ${figure}`).toBeLessThanOrEqual(
        before * 0.02,
      );
    }
  }
}, 60_000);

it('an entry whose types are not in the tarball is found', async () => {
  const folder = join(packed.folder, 'faulty');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.js'), 'export const one = 1;\n');
  const exports = { types: './absent.d.ts', default: './index.js' };
  const manifest = { name: 'faulty', version: '1.0.0', type: 'module', exports: { '.': exports } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await mustRun('npm', ['pack', '--silent'], folder);
  const found = await lintPackage(join(folder, 'faulty-1.0.0.tgz'));
  expect(found.join('\n')).toMatch(/publint: error: .*absent\.d\.ts/);
});
