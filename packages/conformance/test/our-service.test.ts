/** The whole suite, as published, against our own service: nothing unexpected, whatever the store and the order. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderTerminal, runSuite } from '@trent/conformance';
import type { Report, RunOptions } from '@trent/conformance';
import { startPostgres } from '@trent/postgres-fixture';
import { expect, it, onTestFinished } from 'vitest';
import { plain } from './helpers/plain.ts';
import { startWholeKms, wholeRun } from './helpers/whole-kms.ts';

/** On two cores that others use too. */
const patienceMs = 300_000;

function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'trent-whole-'));
}

async function run(
  store: Parameters<typeof startWholeKms>[0],
  options: Partial<RunOptions> = {},
  regions?: readonly string[],
): Promise<Report> {
  const server = await startWholeKms(store, regions);
  try {
    return await runSuite({ ...wholeRun(server), ...options });
  } finally {
    await server.close();
  }
}

function expectConformant(report: Report): void {
  // The whole text, so that what fails is told with its reason.
  if (report.exitCode !== 0) expect.fail(renderTerminal(report, plain));
  expect(report.cleanUp.left).toEqual([]);
}

it('conforms on SQLite, in another order, 8 cases at a time', { timeout: patienceMs }, async () => {
  const report = await run({ data: temporaryDirectory() }, { jobs: 8, seed: 11, shuffle: true });
  expectConformant(report);
  expect(report.target.absent).toEqual([]);
  // What is left out needs a Region in China, or what the service says that it has not.
  const leftOut = report.cases.filter(({ status }) => status === 'not-applicable');
  for (const { reason } of leftOut) {
    expect(reason).toMatch(/china-region|key-agreement|import-origin|restart/);
  }
});

it('conforms on PostgreSQL, in yet another order', { timeout: patienceMs }, async () => {
  const database = await startPostgres();
  onTestFinished(() => database.stop());
  const store = { data: temporaryDirectory(), postgres: await database.newDatabase() };
  expectConformant(await run(store, { jobs: 4, seed: 12, shuffle: true, propertyRuns: 0 }));
});

it('conforms in a Region of China, where it differs', { timeout: patienceMs }, async () => {
  const report = await run({ ephemeral: true }, { selection: { cases: chinese } }, ['cn-north-1']);
  expectConformant(report);
  expect(report.counts.passed).toBeGreaterThan(10);
});

/** Cases that need a Region there, and those about the ciphers that are others there. */
const chinese = ['*sm2*', 'wrap.*', 'generate-data-key*.answer'];
