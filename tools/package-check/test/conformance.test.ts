/** The packed conformance suite, in an empty project: its program, its data, and what a test runner imports. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../src/pack.ts';
import type { Packed } from '../src/pack.ts';
import { startRealService } from '../src/real-service.ts';
import type { RealService } from '../src/real-service.ts';
import { mustRun, run } from '../src/run.ts';
import type { Outcome } from '../src/run.ts';
import { commandOf, notAvailable, runOn } from '../src/runtimes.ts';
import { installToolchains } from '../src/toolchains.ts';

let packed: Packed;
let service: RealService;
beforeAll(async () => {
  await installToolchains();
  packed = await pack();
  service = await startRealService();
}, 300_000);
afterAll(async () => {
  packed?.[Symbol.dispose]();
  await service?.[Symbol.asyncDispose]();
});

/** What it says in `engines`, and the first that it refuses. */
const [supported, tooOld] = [['Node 24', 'Node 26'], 'Node 22'] as const;
const ledger = mkdtempSync(join(tmpdir(), 'trent-packed-ledger-'));

/** Null where there is no such Node for this platform. */
async function trentConformance(
  runtime: string,
  ...flags: readonly string[]
): Promise<Outcome | null> {
  const [node, ...nodeFlags] = commandOf(runtime) ?? [];
  if (node === undefined) return null;
  const program = join(packed.project, 'node_modules/.bin/trent-conformance');
  const { accessKeyId, secretAccessKey } = service.config.credentials;
  return run(node, [...nodeFlags, program, ...flags], packed.project, {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    NO_COLOR: '1',
  });
}

describe.each(supported)('on %s', (runtime) => {
  it('has its cases with it', async () => {
    const listed = await trentConformance(runtime, 'list');
    if (listed === null) return;
    expect(listed.code).toBe(0);
    expect(listed.output.split('\n').length).toBeGreaterThan(2_000);
  });

  it('holds a server against them, signatures too, and writes all reports', async () => {
    const { endpoint, region } = service.config;
    const judged = await trentConformance(
      runtime,
      'run',
      '--endpoint',
      endpoint,
      '--region',
      region,
      '--ledger',
      ledger,
      '--case',
      'wrap.*,signatures.ml-dsa-44*,signatures.ed25519*',
      '--property-runs',
      '0',
      '--report',
      join(packed.folder, runtime),
    );
    if (judged === null) return;
    expect(judged.output).toContain('3 passed, 0 failed, 0 errors, 0 not applicable');
    expect(judged.output).toContain('report.html');
    expect(judged.code).toBe(0);
  }, 60_000);

  it('exits 3 where nothing listens', async () => {
    const nowhere = await trentConformance(
      runtime,
      'run',
      '--endpoint',
      'http://127.0.0.1:1',
      '--ledger',
      ledger,
    );
    if (nowhere === null) return;
    expect(nowhere.output).toContain('nothing listens there');
    expect(nowhere.code).toBe(3);
  });

  it('gives a test runner its cases, and scripts its data', async () => {
    const program = `import { cases } from '@trent/conformance';
      import data from '@trent/conformance/cases.json' with { type: 'json' };
      import schema from '@trent/conformance/report.schema.json' with { type: 'json' };
      const endpoint = 'http://127.0.0.1:1';
      const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
      const suite = cases({ endpoint, credentials, selection: { cases: ['wrap.*'] } });
      await suite.close();
      console.log(suite[0].id, data.format, typeof schema);`;
    writeFileSync(join(packed.project, 'embed.js'), program);
    const output = await runOn(runtime, 'embed.js', packed.project);
    expect([notAvailable(runtime), 'wrap.context.exact-match 1 object']).toContain(output);
  });
});

it('says in one line that an older Node will not do', async () => {
  const refused = await trentConformance(tooOld, 'list');
  if (refused === null) return;
  expect(refused.output).toMatch(
    /^trent-conformance needs Node 24 or later, this is v22\.[\d.]+: .+\n$/,
  );
  expect(refused.code).toBe(3);
});

it('is what npx finds in a project that has it', async () => {
  const folder = join(packed.project, 'deep');
  mkdirSync(folder);
  const list = ['--no', 'trent-conformance', 'list', '--case', 'wrap.*'];
  const output = await mustRun('npx', list, folder);
  expect(output).toContain('wrap.context.exact-match');
});
