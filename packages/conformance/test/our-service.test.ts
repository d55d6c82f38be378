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

const patienceMs = 120_000;

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

it('conforms on SQLite', { timeout: patienceMs }, async () => {
  const report = await run({ data: temporaryDirectory() });
  expectConformant(report);
  expect(report.target.absent).toEqual([]);
  // What is left out needs a Region in China, or what the service says that it has not.
  const leftOut = report.cases.filter(({ status }) => status === 'not-applicable');
  const reasons = new Set(leftOut.map(({ reason }) => reason));
  expect(
    [...reasons].every((reason) => /china-region|key-agreement|import-origin/.test(reason!)),
  ).toBe(true);
});

it('conforms on PostgreSQL', { timeout: patienceMs }, async () => {
  const database = await startPostgres();
  onTestFinished(() => database.stop());
  expectConformant(
    await run({ data: temporaryDirectory(), postgres: await database.newDatabase() }),
  );
});

it('conforms in a Region of China', { timeout: patienceMs }, async () => {
  const report = await run({ ephemeral: true }, {}, ['cn-north-1']);
  expectConformant(report);
});

it.each([
  [1, 11],
  [8, 12],
])('conforms in another order, %i at a time', { timeout: patienceMs }, async (jobs, seed) => {
  expectConformant(await run({ ephemeral: true }, { jobs, seed, shuffle: true }));
});
