/** The packed client, in every runtime it is made for, against a real service. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '@trent/browser-fixture';
import { visit } from '../src/browser.ts';
import { pack } from '../src/pack.ts';
import type { Packed } from '../src/pack.ts';
import { home } from '../src/packages.ts';
import { startRealService } from '../src/real-service.ts';
import type { RealService } from '../src/real-service.ts';
import { commandOf, notAvailable, runOn, runtimes } from '../src/runtimes.ts';
import { installToolchains } from '../src/toolchains.ts';
import { askWorker, findWorkerd } from '../src/workerd.ts';

let packed: Packed;
let service: RealService;
beforeAll(async () => {
  await installToolchains();
  packed = await pack();
  for (const name of ['real-calls.js', 'real-compat-calls.js', 'machine-calls.js']) {
    copyFileSync(join(home, 'fixtures', name), join(packed.project, name));
  }
  service = await startRealService();
}, 300_000);
afterAll(async () => {
  packed?.[Symbol.dispose]();
  await service?.[Symbol.asyncDispose]();
});

const lines = [
  'pages abc',
  'data key of 32 bytes opened',
  'refused true 400 1 string',
  'forged InvalidSignatureException',
  'aborted true',
  'shown true',
  'compat NotFoundException client 400 true',
  'compat 32 bytes of Uint8Array',
];

it.each(runtimes)(
  '%s',
  async (runtime) => {
    writeFileSync(
      join(packed.project, 'call.js'),
      `import { realCalls } from './real-calls.js';
for (const line of await realCalls(JSON.parse(process.env.TRENT_CHECK))) console.log(line);
`,
    );
    const env = { TRENT_CHECK: JSON.stringify(service.config) };
    const output = await runOn(runtime, 'call.js', packed.project, env);
    expect(output.split('\n')).toEqual(
      commandOf(runtime) === undefined ? [notAvailable(runtime)] : lines,
    );
  },
  60_000,
);

it.each(runtimes)(
  '%s, with what environment and files say',
  async (runtime) => {
    const { endpoint, region, credentials } = service.config;
    const file = join(packed.project, 'credentials');
    writeFileSync(
      file,
      `[check]\naws_access_key_id = ${credentials.accessKeyId}\naws_secret_access_key = ${credentials.secretAccessKey}\n`,
    );
    const env = {
      AWS_PROFILE: 'check',
      AWS_SHARED_CREDENTIALS_FILE: file,
      AWS_CONFIG_FILE: join(packed.project, 'no-config'),
      AWS_REGION: region,
      AWS_ENDPOINT_URL_KMS: endpoint,
    };
    const output = await runOn(runtime, 'machine-calls.js', packed.project, env);
    expect(output.split('\n')).toEqual(
      commandOf(runtime) === undefined
        ? [notAvailable(runtime)]
        : ['main entry true', 'compatibility entry true'],
    );
  },
  60_000,
);

it('workerd', async (context) => {
  const workerd = findWorkerd();
  if (workerd === undefined) {
    context.annotate('no workerd for this platform');
    return;
  }
  const program = `import { realCalls } from './real-calls.js';
    export default { fetch: async (request) => Response.json(await realCalls(await request.json())) };`;
  expect(await askWorker(program, service.config, packed.project, workerd)).toEqual(lines);
}, 60_000);

it('Chromium, in a page of another origin under a strict Content-Security-Policy', async (context) => {
  const chromium = findChromium();
  if (chromium === undefined) {
    context.annotate('no Chromium on this machine');
    return;
  }
  const program = `import { realCalls } from './real-calls.js';
    globalThis.result = await realCalls(${JSON.stringify(service.config)});`;
  const [page] = await visit([program], packed.project, chromium, {
    connectTo: service.config.endpoint,
    onOrigin: (origin) => service.letPagesCall(origin),
  });
  expect(page?.result).toEqual(lines);
  // The browser itself complains of the three answers with status 400, and of nothing else.
  expect(page?.complaints).toEqual(
    [1, 2, 3].map(() => expect.stringMatching(/^console: Failed to load resource: .* 400 /)),
  );
}, 60_000);
