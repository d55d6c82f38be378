/** The cases are data: a program in another language, with nothing but its standard library, runs them. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadSuite } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from './helpers/few-cases.ts';

const program = join(import.meta.dirname, '../examples/run_scenario.py');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const suite = loadSuite(join(import.meta.dirname, '../src/gen/cases.json'));

interface Ended {
  readonly code: number;
  readonly output: string;
}

let server: RunningServer;

async function run(...args: readonly string[]): Promise<Ended> {
  const { accessKeyId, secretAccessKey } = server.credentials!;
  const env = {
    PATH: process.env['PATH'],
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: server.region,
  };
  try {
    const { stdout } = await promisify(execFile)('python3', [program, ...args], { env });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** A file with one case of the suite, changed. */
function changed(id: string, from: string, to: string): string {
  const found = suite.cases.find((one) => one.id === id);
  const text = JSON.stringify(found);
  expect(text.split(from)).toHaveLength(2);
  const file = join(mkdtempSync(join(tmpdir(), 'trent-python-')), 'cases.json');
  writeFileSync(file, JSON.stringify({ ...suite, cases: [JSON.parse(text.replace(from, to))] }));
  return file;
}

// There is no way to install an interpreter by npm: where none is, nothing but that can be told.
describe(hasPython ? 'the Python program' : 'the Python program (no python3 here: not run)', () => {
  beforeAll(async () => {
    server = await startKms();
  });
  afterAll(() => server.close());

  if (!hasPython) {
    it('would need python3 on the PATH', () => expect(hasPython).toBe(false));
    return;
  }

  it.each([
    'wrap.context.exact-match',
    'key-metadata.pending-deletion',
    'listings.rotations',
    'list-aliases.answer',
    'sign.message.maximum-bytes',
    'generate-data-key-without-plaintext.key-spec-or-number-of-bytes.exclusive',
    'list-keys.pages.next',
    'list-keys.wire.target',
  ])('finds %s true of our service', async (id) => {
    expect(await run('--endpoint', server.url, id)).toEqual({
      code: 0,
      output: expect.stringMatching(`^passed  ${id}: `) as string,
    });
  });

  it('finds what is not as the case claims: a member, a code, a success', async () => {
    const id = 'wrap.context.exact-match';
    const edits = [
      ['"Plaintext":{"bytes":32}', '"Plaintext":{"bytes":16}', 'Plaintext is not'],
      ['"InvalidCiphertextException"', '"IncorrectKeyException"', 'InvalidCiphertextException'],
      ['{"tenant":"a"},', '{"tenant":"a","use":"bc"},', 'expected a refusal, got 200'],
    ] as const;
    for (const [from, to, told] of edits) {
      const file = changed(id, from, to);
      const ended = await run('--endpoint', server.url, '--cases', file, id);
      expect(ended.code).toBe(1);
      expect(ended.output).toContain(told);
    }
  });

  it('tells wrong usage from a target that does not answer', async () => {
    expect((await run('--endpoint', server.url, 'no.such.case')).code).toBe(2);
    expect((await run('--endpoint', server.url, 'list-keys.wire.signature')).code).toBe(2);
    expect((await run('--endpoint', 'http://127.0.0.1:9', 'wrap.context.exact-match')).code).toBe(
      3,
    );
  });
});
