import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConformanceFailure, cases, readBaseline } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAlteringProxy } from './helpers/altering-proxy.ts';
import { fewCases, optionsFor, startKms } from './helpers/few-cases.ts';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const binaries = fileURLToPath(new URL('../../../node_modules/.bin/', import.meta.url));

let server: RunningServer;

beforeAll(async () => {
  server = await startKms();
});

afterAll(() => server.close());

describe('an embedded case', () => {
  it('says what it claims, sends nothing before it runs, and passes', async () => {
    const suite = cases(optionsFor(server));
    expect(suite.map(({ id }) => id)).not.toContain('signature.query');
    const one = suite.find(({ id }) => id === 'wrap.context')!;
    expect(one).toMatchObject({
      title: 'A data key does not unwrap under another encryption context',
      level: 'MUST',
    });
    await one.run();
    await suite.close();
  });

  it('rejects with the whole proof where the target has a bug', async () => {
    const proxy = await startAlteringProxy(server.url, (operation, answer, input) =>
      operation === 'GenerateDataKey' && input.includes('1025')
        ? { ...answer, status: 200, body: '{"KeyId":"arn:aws:kms:us-east-1:1:key/1"}' }
        : answer,
    );
    const suite = cases({ ...optionsFor(server), endpoint: proxy.url });
    const failure = suite.find(({ id }) => id === 'bytes.too-many')!.run();
    await expect(failure).rejects.toThrow(ConformanceFailure);
    await expect(failure).rejects.toThrow(/expected 400, got 200.*\nbecause .*\n.*--case bytes/);
    await suite.close();
    await proxy.close();
  });

  it('skips with the reason where it is not applicable', async () => {
    const suite = cases(optionsFor(server));
    const reasons: string[] = [];
    const one = suite.find(({ id }) => id === 'absent.replicate')!;
    await one.run({ skip: (reason) => reasons.push(reason) });
    await one.run();
    expect(reasons).toEqual(['the target does not offer ReplicateKey']);
    await suite.close();
  });

  it('fails where it passes and the baseline says that it does not', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'trent-embed-')), 'known.json');
    const entry = {
      case: 'wrap.context',
      reason: 'x',
      link: 'https://example.com',
      expires: '2999-01-01',
    };
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, JSON.stringify([entry]));
    const suite = cases({ ...optionsFor(server), baseline: readBaseline(file, fewCases) });
    const run = suite.find(({ id }) => id === 'wrap.context')!.run();
    await expect(run).rejects.toThrow('wrap.context passes now: take the entry out');
    await suite.close();
  });
});

describe('the example for', () => {
  it.each([
    ['vitest', 'vitest', ['run', '--root', examples], /Tests .*\d{2,} passed/],
    ['node:test', 'node', ['--test', `${examples}node-test.example.ts`], /pass [1-9]\d+\n/],
    [
      'Jest',
      'jest',
      ['--rootDir', examples, '--config', `${examples}jest.config.js`],
      /\d{2,} passed/,
    ],
  ] as const)('%s runs', { timeout: 120_000 }, async (_name, program, programArguments, passed) => {
    const { exitCode, output } = await run(program, programArguments);
    if (exitCode !== 0) expect.fail(output);
    expect(output).toMatch(passed);
  });

  it('fits on ten lines', () => {
    for (const name of ['vitest.example.ts', 'node-test.example.ts', 'jest.example.js']) {
      const lines = readFileSync(join(examples, name), 'utf8').trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(10);
    }
  });
});

async function run(
  program: string,
  programArguments: readonly string[],
): Promise<{ exitCode: number | null; output: string }> {
  const {
    AWS_ACCESS_KEY_ID: _,
    AWS_PROFILE: __,
    NODE_OPTIONS: ___,
    VITEST: ____,
    ...environment
  } = process.env;
  const child = spawn(join(binaries, program), [...programArguments], {
    cwd: examples,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      KMS_ENDPOINT: server.url,
      AWS_SHARED_CREDENTIALS_FILE: server.credentialsFile!,
      XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'trent-state-')),
      PATH: `${binaries}:${process.env['PATH']}`,
      NO_COLOR: '1',
      ...(program === 'jest' ? { NODE_OPTIONS: '--experimental-vm-modules' } : {}),
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, output };
}
