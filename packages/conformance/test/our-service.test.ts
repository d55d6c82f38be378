/** The whole suite, as published, against our own service: nothing unexpected, whatever the store and the order. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSuite, renderTerminal, runSuite } from '@trent/conformance';
import type { Report, RunOptions } from '@trent/conformance';
import { startPostgres } from '@trent/postgres-fixture';
import { expect, it, onTestFinished } from 'vitest';
import { startAlteringProxy } from './helpers/altering-proxy.ts';
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

it(
  'conforms where nobody says who calls, nor names anybody else',
  { timeout: patienceMs },
  async () => {
    const server = await startWholeKms({ ephemeral: true });
    onTestFinished(() => server.close());
    const { endpoint, region, credentials, ledgerFolder } = wholeRun(server);
    const cases = loadSuite()
      .cases.filter((one) => JSON.stringify(one).includes('caller.'))
      .map(({ id }) => id);
    const selection = { cases };
    expectConformant(await runSuite({ endpoint, region, credentials, ledgerFolder, selection }));
  },
);

it('conforms in a Region of China, where it differs', { timeout: patienceMs }, async () => {
  const report = await run({ ephemeral: true }, { selection: { cases: chinese } }, ['cn-north-1']);
  expectConformant(report);
  // None is left out: this is where they run.
  expect(report.counts.notApplicable).toBe(0);
  expect(report.counts.passed).toBeGreaterThan(onlyThere.length);
});

it('sees there that an SM2 signature is wrong', { timeout: patienceMs }, async () => {
  const server = await startWholeKms({ ephemeral: true }, ['cn-north-1']);
  onTestFinished(() => server.close());
  const proxy = await startAlteringProxy(server.url, (operation, answer) => {
    if (operation !== 'Sign' || answer.status !== 200) return answer;
    const { Signature, ...rest } = JSON.parse(answer.body) as { Signature: string };
    const bytes = Buffer.from(Signature, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    return { ...answer, body: JSON.stringify({ ...rest, Signature: bytes.toString('base64') }) };
  });
  onTestFinished(() => proxy.close());
  const id = 'signatures.sm2-sm2dsa.verifies';
  const options = { ...wholeRun(server), selection: { cases: [id] }, propertyRuns: 0 };
  expect((await runSuite(options)).exitCode).toBe(0);
  const report = await runSuite({ ...options, endpoint: proxy.url });
  expect(report.cases.find((one) => one.id === id)).toMatchObject({
    status: 'failed',
    failures: [{ step: 'sign', path: 'signature' }],
  });
});

const onlyThere = loadSuite()
  .cases.filter(({ capabilities }) => capabilities.includes('china-region'))
  .map(({ id }) => id);

/** Cases that need a Region there, and those about the ciphers that are others there. */
const chinese = [...onlyThere, 'wrap.*', 'generate-data-key*.answer'];
