import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewCasesFile, startKms } from './helpers/few-cases.ts';

const program = fileURLToPath(new URL('../bin/trent-conformance.js', import.meta.url));

let server: RunningServer;
const folder = mkdtempSync(join(tmpdir(), 'trent-cli-'));
const ledger = join(folder, 'ledger');

beforeAll(async () => {
  server = await startKms();
});

afterAll(() => server.close());

interface Result {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function trent(...programArguments: readonly string[]): Promise<Result> {
  const { AWS_ACCESS_KEY_ID: _, AWS_PROFILE: __, ...environment } = process.env;
  const child = spawn(process.execPath, [program, ...programArguments], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, AWS_SHARED_CREDENTIALS_FILE: server.credentialsFile!, NO_COLOR: '1' },
    timeout: 60_000,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}

const few = ['--cases', fewCasesFile];
const noProperties = ['--property-runs', '0'];
const run = (...flags: readonly string[]): Promise<Result> =>
  trent('run', '--endpoint', server.url, '--ledger', ledger, ...few, ...noProperties, ...flags);

describe('run', () => {
  it('exits 0 where the target conforms, and writes every report into a directory', async () => {
    const directory = join(folder, 'reports');
    const { exitCode, stdout, stderr } = await run('--report', directory, '--seed', '7');
    expect(stderr).toBe('');
    expect(stdout).toContain('16 passed, 0 failed, 0 errors, 2 not applicable\nconformant in');
    expect(exitCode).toBe(0);
    expect(readdirSync(directory).toSorted()).toEqual([
      'badge.svg',
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
    ]);
  });

  it('exits 1 where it does not', async () => {
    writeFileSync(join(folder, 'claims'), 'Decrypt\nReplicateKey # some day\n');
    const { exitCode, stdout } = await run('--claims', join(folder, 'claims'));
    expect(stdout).toContain('FAILED claims.ReplicateKey');
    expect(exitCode).toBe(1);
  });

  it.each([
    [['--case', 'no.such'], 'no case is left after the filters'],
    [['--level', 'SHALL'], 'SHALL is none of MUST, SHOULD, MAY'],
    [['--report', 'report.pdf'], 'report.pdf: a report is a file with one of the ends'],
    [['-j', '0'], 'give a whole number from 1 to 256'],
    [['--baseline', '/no/such'], 'cannot read /no/such: ENOENT'],
    [['--claims', '/no/such'], 'cannot read /no/such: ENOENT'],
    [['--model', 'yesterday'], 'give a day as 2024-06-14'],
  ])('exits 2 for %j', async (flags, message) => {
    const { exitCode, stderr } = await run(...flags);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  it('exits 2 where somebody else would have to pay and nobody agreed', async () => {
    const flags = ['--endpoint', 'https://kms.us-east-1.amazonaws.com', '--i-accept-costs'];
    const { exitCode, stderr } = await trent('run', ...flags);
    expect(stderr).toContain('--i-accept-costs and --max-keys N');
    expect(exitCode).toBe(2);
  });

  it('exits 3 where nothing listens, or there are no credentials', async () => {
    const nowhere = await trent(
      'run',
      '--endpoint',
      'http://127.0.0.1:1',
      '--ledger',
      ledger,
      ...few,
    );
    expect(nowhere.stderr).toContain('nothing listens there (ECONNREFUSED)');
    expect(nowhere.exitCode).toBe(3);
    const nobody = await run('--profile', 'nobody');
    expect(nobody.stderr).toContain('[nobody] in');
    expect(nobody.exitCode).toBe(3);
  });

  it('makes no more keys than it may', async () => {
    const { exitCode, stdout } = await run('--max-keys', '1');
    expect(stdout).toContain('the limit of 1 keys is reached');
    expect(exitCode).toBe(3);
  });

  it('selects cases, and gives JSON to a script', async () => {
    const { exitCode, stdout } = await run('--case', 'wrap.*,bytes.*', '--json');
    const report = JSON.parse(stdout) as Report;
    expect(report.cases.map(({ id }) => id)).toEqual(['bytes.too-many', 'wrap.context']);
    expect(exitCode).toBe(0);
  });
});

describe('clean', () => {
  it('removes what a run left, by its ledger', async () => {
    const kept = await run('--keep');
    expect(kept.exitCode).toBe(0);
    expect(kept.stdout).toContain('things that the run made are still there');
    const clean = ['clean', '--endpoint', server.url, '--ledger', ledger];
    const { exitCode, stdout } = await trent(...clean);
    expect(stdout).toMatch(/run [0-9a-f]{10}: \d removed\n/);
    expect(exitCode).toBe(0);
    expect(readdirSync(ledger)).toEqual([]);
    expect((await trent(...clean)).stdout).toContain('left anything behind');
  });
});

describe('what is made of reports', () => {
  it('is compared by diff, laid out by matrix, summed up by badge', async () => {
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await run('--report', before);
    const report = JSON.parse(readFileSync(before, 'utf8')) as Report;
    const cases = report.cases.map((one) =>
      one.id === 'wrap.context' ? { ...one, status: 'failed' } : one,
    );
    writeFileSync(after, JSON.stringify({ ...report, cases }));
    const worse = await trent('diff', before, after);
    expect(worse.stdout).toBe(
      'WORSE wrap.context: passed -> failed\n1 cases differ, 1 became worse\n',
    );
    expect(worse.exitCode).toBe(1);
    expect((await trent('diff', after, before)).exitCode).toBe(0);
    expect((await trent('diff', before, fewCasesFile)).exitCode).toBe(3);

    const page = join(folder, 'matrix.html');
    expect((await trent('matrix', before, after, '--out', page)).exitCode).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('KMS conformance of 2 targets');
    const badge = join(folder, 'badge.svg');
    expect((await trent('badge', before, '--out', badge)).exitCode).toBe(0);
    expect(existsSync(badge)).toBe(true);
  });

  it('tells what of the spec was exercised', async () => {
    const { exitCode, stdout } = await trent('coverage', ...few);
    expect(stdout).toContain('untestable  Decrypt/key-state/Unavailable: no custom key stores');
    expect(stdout).toContain('3 of 3 cells exercised (100%), 1 untestable');
    expect(exitCode).toBe(0);
    const report = join(folder, 'one.json');
    await run('--case', 'wrap.context', '--report', report);
    const part = await trent('coverage', report, ...few);
    expect(part.stdout).toContain('MISSING     GenerateDataKey/operation');
    expect(part.exitCode).toBe(1);
  });
});

describe('list and explain', () => {
  it('tell what the cases claim', async () => {
    const list = await trent('list', ...few, '--level', 'SHOULD');
    expect(list.stdout).toBe('SHOULD signature.query  The query form of a signature is as good\n');
    const explained = await trent('explain', 'wrap.context', ...few);
    expect(explained.stdout).toContain('because   GenerateDataKey: test');
    expect(explained.stdout).toContain('refuse: Decrypt (for each ctx)');
    expect((await trent('explain', 'no.such', ...few)).exitCode).toBe(2);
  });

  it('know the published cases', async () => {
    const { exitCode, stdout } = await trent('list');
    expect(stdout.split('\n').length).toBeGreaterThan(300);
    expect(exitCode).toBe(0);
  });
});

it('teaches how to use it', async () => {
  const { exitCode, stdout } = await trent('--help');
  for (const word of ['run', 'clean', 'list', 'explain', 'coverage', 'diff', 'matrix', 'badge']) {
    expect(stdout).toContain(word);
  }
  expect(stdout).toContain('Exit codes:');
  expect(exitCode).toBe(0);
});
