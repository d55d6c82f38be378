/** Servers that share a PostgreSQL database, as an operator starts them. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '@trent/postgres-fixture';
import type { PostgresServer } from '@trent/postgres-fixture';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { get } from './helpers/api.ts';
import { runTrentKms, startTrentKms } from './helpers/server-process.ts';
import type { Finished, ServerProcess } from './helpers/server-process.ts';
import { call } from './helpers/signed-request.ts';
import { temporaryDirectory as disposableDirectory } from './helpers/temporary-directory.ts';

const password = 'test-password';

let database: PostgresServer;
let url = '';
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.stop());
beforeEach(async () => {
  url = await database.newDatabase();
});

function temporaryDirectory(): string {
  const directory = disposableDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  return directory.path;
}

async function startNode(data: string): Promise<ServerProcess> {
  const node = await startTrentKms(['--data', data, '--postgres', url]);
  onTestFinished(async () => {
    await node.kill('SIGTERM');
  });
  return node;
}

/** Where it is to end by itself. */
async function serveOn(data: string, postgres: string): Promise<Finished> {
  return runTrentKms(['serve', '--port', '0', '--data', data, '--postgres', postgres]);
}

async function ask(node: ServerProcess, operation: string, input: object = {}) {
  const { credentials } = node;
  return call(node.url, { credentials, operation, body: JSON.stringify(input) });
}

it('one server makes and disables a key, the other one knows at once, and a third after both', async () => {
  const [one, two] = [join(temporaryDirectory(), 'one'), join(temporaryDirectory(), 'two')];
  const a = await startNode(one);
  cpSync(one, two, { recursive: true, filter: (name) => !name.endsWith('control.sock') });
  const b = await startNode(two);

  const { body } = await ask(a, 'CreateKey');
  const { KeyId } = body['KeyMetadata'] as { KeyId: string };
  const wrap = { KeyId, KeySpec: 'AES_256' };
  const wrapped = await ask(b, 'GenerateDataKeyWithoutPlaintext', wrap);
  expect(wrapped.status).toBe(200);
  const { CiphertextBlob } = wrapped.body;
  expect((await ask(a, 'Decrypt', { CiphertextBlob })).status).toBe(200);
  expect((await ask(a, 'DisableKey', { KeyId })).status).toBe(200);
  expect((await ask(b, 'GenerateDataKeyWithoutPlaintext', wrap)).body.__type).toBe(
    'DisabledException',
  );

  for (const node of [a, b]) {
    expect((await fetch(`${node.url}/_trent/ready`)).status).toBe(200);
    await node.kill('SIGTERM');
    expect(node.stdout() + node.stderr()).not.toContain(password);
  }
  const again = await startNode(two);
  expect((await ask(again, 'EnableKey', { KeyId })).status).toBe(200);
  expect((await ask(again, 'Decrypt', { CiphertextBlob })).status).toBe(200);
});

it('a server with another root key is refused', async () => {
  const first = await startNode(join(temporaryDirectory(), 'one'));
  await first.kill('SIGTERM');
  const other = join(temporaryDirectory(), 'other');
  const { exitCode, stderr } = await serveOn(other, url);
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/root key/);
  expect(stderr).not.toContain(password);
  // Not left to be taken for the one that opens the keys.
  expect(existsSync(join(other, 'root.key'))).toBe(false);
});

it('no PostgreSQL there: exit code 3, with the address and without the password', async () => {
  const { exitCode, stdout, stderr } = await serveOn(
    temporaryDirectory(),
    url.replace(/:\d+\//, ':1/'),
  );
  expect([exitCode, stdout]).toEqual([3, '']);
  expect(stderr).toContain('127.0.0.1:1/');
  expect(stderr).not.toContain(password);
});

it.each([
  ['a URL of something else', ['--postgres', `mysql://u:${password}@h/d`]],
  ['a server that keeps nothing', ['--ephemeral', '--postgres', `postgres://u:${password}@h/d`]],
])('%s is wrong usage', async (_, flags) => {
  const { exitCode, stdout, stderr } = await runTrentKms(['serve', ...flags]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).not.toBe('');
  expect(stderr).not.toContain(password);
});

it('the URL may stand in the configuration file; a wrong one is told with its place and not repeated', async () => {
  const file = join(temporaryDirectory(), 'trent.yaml');
  writeFileSync(file, `postgres: mysql://u:${password}@h/d\n`, { mode: 0o600 });
  const { exitCode, stderr } = await runTrentKms(['serve', '--config', file]);
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringContaining(`${file}:1:11 - 'postgres' must be a URL such as postgres://`),
  ]);
  expect(stderr).not.toContain(password);
});

it('the root key is rotated on one server and followed by the other, in its file too', async () => {
  const [one, two] = [join(temporaryDirectory(), 'one'), join(temporaryDirectory(), 'two')];
  const a = await startNode(one);
  cpSync(one, two, { recursive: true, filter: (name) => !name.endsWith('control.sock') });
  const old = readFileSync(join(one, 'root.key'));
  const b = await startNode(two);
  const { KeyMetadata } = await get(a, 'CreateKey');
  const { KeyId } = KeyMetadata as { KeyId: string };
  const { CiphertextBlob } = await get(b, 'Encrypt', { KeyId, Plaintext: 'dGV4dA==' });

  const rotated = await runTrentKms(['rotate-root', '--data', one, '--postgres', url]);
  expect([rotated.exitCode, rotated.stderr]).toEqual([0, '']);
  const next = readFileSync(join(one, 'root.key'));
  expect(next).not.toEqual(old);
  expect(readFileSync(join(two, 'root.key'))).toEqual(next);
  for (const node of [a, b]) await get(node, 'Decrypt', { CiphertextBlob });

  const backup = join(temporaryDirectory(), 'kms.backup');
  const made = await runTrentKms(['backup', '--data', two, '--postgres', url, backup]);
  expect([made.exitCode, made.stderr]).toEqual([0, '']);
  const { KeyMetadata: later } = await get(b, 'CreateKey');
  const restore = ['restore', '--data', one, '--postgres', url, backup];
  expect((await runTrentKms(restore)).stderr).toMatch(/there are keys in the store.*--replace/);
  expect((await runTrentKms([...restore, '--replace'])).stdout).toBe(
    'restored: 1 keys, 0 aliases, 0 grants\n',
  );
  for (const node of [a, b]) {
    await get(node, 'Decrypt', { CiphertextBlob });
    const gone = await ask(node, 'DescribeKey', { KeyId: (later as { KeyId: string }).KeyId });
    expect(gone.body.__type).toBe('NotFoundException');
  }

  await b.kill('SIGTERM');
  writeFileSync(join(two, 'root.key'), old);
  expect(await serveOn(two, url)).toMatchObject({
    exitCode: 3,
    stderr: expect.stringMatching(/another root key/) as string,
  });
});
