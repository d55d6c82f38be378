/** Where the root key of a server may come from, and what is said where it does not come. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfiguration } from '../src/config/parse-configuration.ts';
import { decodeRootKey } from '../src/root-key/decode-root-key.ts';
import { readRootKey } from '../src/root-key/read-root-key.ts';
import type { RootKeySource } from '../src/root-key/root-key-source.ts';
import { StartupError } from '../src/startup-error.ts';
import { createKey, get } from './helpers/api.ts';
import { runTrentKms, startTrentKms, type ServerProcess } from './helpers/server-process.ts';
import { temporaryDirectory as disposableDirectory } from './helpers/temporary-directory.ts';

const rootKey = Buffer.from('QzwVkPxYmTnBrGsLJhFdCaEbUiOoHjKl');
const hex = rootKey.toString('hex');
const base64 = rootKey.toString('base64');

function temporaryDirectory(): string {
  const directory = disposableDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  return directory.path;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(StartupError);
  return (error as StartupError).message;
}

/** None of the forms of the root key, nor a part of one. */
function expectNoRootKey(text: string): void {
  for (const form of [rootKey.toString(), hex, base64]) {
    for (let at = 0; at + 8 <= form.length; at += 8)
      expect(text).not.toContain(form.slice(at, at + 8));
  }
}

describe('a root key', () => {
  it.each([
    ['32 bytes', rootKey],
    ['hexadecimal digits', hex],
    ['hexadecimal digits in upper case, on a line', `${hex.toUpperCase()}\n`],
    ['base64', base64],
    ['base64 without padding, on a line', `${base64.slice(0, -1)}\r\n`],
    ['base64url', rootKey.toString('base64url')],
  ])('may be given as %s', (_, text) => {
    const given = Buffer.from(text);
    expect(decodeRootKey(given, 'it')).toEqual(rootKey);
    expect(given.every((byte) => byte === 0)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['31 bytes', rootKey.subarray(1)],
    ['33 bytes', `${rootKey.toString()}!`],
    ['63 digits', hex.slice(1)],
    ['65 digits', `${hex}0`],
    ['other characters', `${hex.slice(1)}g`],
    ['two of them', `${hex}\n${hex}`],
  ])('is refused, and not repeated, where it is %s', async (_, text) => {
    const bytes = Buffer.from(text).length;
    const message = await refusal(
      Promise.resolve().then(() => decodeRootKey(Buffer.from(text), 'the source')),
    );
    expect(message).toContain(`the source has ${bytes} bytes, a root key has 32`);
    expectNoRootKey(message);
  });
});

describe('a root key command', () => {
  const run = (command: readonly string[], timeoutMs = 10_000): Promise<Buffer> =>
    readRootKey({ command }, timeoutMs);
  const shell = (text: string, timeoutMs?: number): Promise<Buffer> =>
    run(['/bin/sh', '-c', text], timeoutMs);

  it('gives what it writes to standard output', async () => {
    expect(await shell(`echo ${hex}; echo ignored >&2`)).toEqual(rootKey);
    expect(await run(['/bin/echo', base64])).toEqual(rootKey);
  });

  it.each([
    ['fails', `echo ${hex}; echo ${base64} >&2; exit 3`, /ended with exit code 3: run it by hand/],
    ['is killed', `echo ${hex}; kill -9 $$`, /was ended by SIGKILL/],
    ['writes no root key', `echo ${hex}${hex}`, /has 129 bytes/],
    ['writes without end', `yes ${hex}`, /wrote more than 4096 bytes/],
  ])('is refused, with nothing of what it wrote, where it %s', async (_, command, expected) => {
    const message = await refusal(shell(command));
    expect(message).toMatch(expected);
    expectNoRootKey(message);
  });

  it('is refused where there is no such program', async () => {
    expect(await refusal(run(['/no/such/program', hex]))).toBe(
      'the root key command could not be started (ENOENT): run it by hand to see why',
    );
  });

  it('is ended, with what it started, where it takes too long', async () => {
    const directory = temporaryDirectory();
    const late = join(directory, 'late');
    const message = await refusal(shell(`(sleep 1; touch ${late}) & echo ${hex}; wait`, 200));
    expect(message).toMatch(/did not end within 0.2 s/);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(existsSync(late)).toBe(false);
  });
});

describe('a server', () => {
  const variable = 'TRENT_TEST_ROOT_KEY';

  async function start(data: string, ...flags: readonly string[]): Promise<ServerProcess> {
    const server = await startTrentKms(['--data', data, ...flags], { env: { [variable]: hex } });
    onTestFinished(async () => {
      await server.kill('SIGKILL');
    });
    return server;
  }

  it('takes the same root key from a file, a variable, a command and its configuration', async () => {
    const directory = temporaryDirectory();
    const data = join(directory, 'data');
    const file = join(directory, 'key');
    writeFileSync(file, rootKey, { mode: 0o600 });
    const configuration = join(directory, 'trent.yaml');
    writeFileSync(configuration, 'rootKey: { command: [cat, key] }\n');
    let CiphertextBlob: unknown;
    for (const flags of [
      ['--root-key-file', file],
      ['--root-key-env', variable],
      ['--root-key-command', `cat ${file}`],
      ['--config', configuration, '--root-key-env', variable],
    ]) {
      const server = await start(data, ...flags);
      if (CiphertextBlob === undefined) {
        const wrapped = await get(server, 'GenerateDataKeyWithoutPlaintext', {
          KeyId: await createKey(server),
          KeySpec: 'AES_256',
        });
        ({ CiphertextBlob } = wrapped);
      }
      await get(server, 'Decrypt', { CiphertextBlob });
      const { stdout, stderr } = await server.kill('SIGTERM');
      expectNoRootKey(stdout + stderr);
      expect(existsSync(join(data, 'root.key'))).toBe(false);
    }
    const other = await runTrentKms(['serve', '--port', '0', '--data', data]);
    expect([other.exitCode, other.stderr]).toEqual([
      3,
      expect.stringMatching(/^[^\n]*root\.key is missing[^\n]*\n$/),
    ]);
  });

  it.each([
    ['a variable that is not set', ['--root-key-env', 'TRENT_NOT_SET'], 3, /is not set/],
    [
      'a file that is not there',
      ['--root-key-file', '/no/such/key'],
      3,
      /cannot be read \(ENOENT\)/,
    ],
    ['a value in place of the name', ['--root-key-env', base64], 2, /need the name of/],
    ['two sources', ['--root-key-env', variable, '--root-key-file', 'x'], 2, /cannot be used with/],
    ['none to keep', ['--ephemeral', '--root-key-env', variable], 2, /makes a root key of its own/],
  ])('does not start with %s', async (_, flags, exitCode, expected) => {
    const data = flags[0] === '--ephemeral' ? [] : ['--data', join(temporaryDirectory(), 'data')];
    const end = await runTrentKms(['serve', '--port', '0', ...data, ...flags], {
      env: { [variable]: hex },
    });
    expect([end.exitCode, end.stdout]).toEqual([exitCode, '']);
    expect(end.stderr).toMatch(expected);
    expectNoRootKey(end.stderr);
  });

  it('does not start with a root key that others can read', async () => {
    const directory = temporaryDirectory();
    const file = join(directory, 'key');
    writeFileSync(file, rootKey);
    chmodSync(file, 0o640);
    const end = await runTrentKms(['serve', '--data', directory, '--root-key-file', file]);
    expect(end.exitCode).toBe(3);
    expect(end.stderr).toBe(`${file} can be read by other users: chmod 600 it, then start again\n`);
  });
});

describe('rootKey in a configuration', () => {
  it.each<[string, RootKeySource]>([
    ['{ file: keys/root.key }', { file: '/etc/trent/keys/root.key' }],
    ['{ environment: ROOT_KEY }', { environment: 'ROOT_KEY' }],
    ['{ command: [a, "b c"] }', { command: ['a', 'b c'] }],
    ['{ command: a "b c" | d }', { command: ['/bin/sh', '-c', 'a "b c" | d'] }],
  ])('%s', (text, expected) => {
    const { configuration, problems } = parseConfiguration(`rootKey: ${text}`, '/etc/trent/t.yaml');
    expect([configuration?.rootKey, problems]).toEqual([expected, []]);
  });

  it.each([
    ['x', "1:10 - 'rootKey' must be a mapping with file, environment or command"],
    ['{}', "1:10 - 'rootKey' has one of file, environment or command"],
    ['{ file: a, command: b }', "1:10 - 'rootKey' has one of file, environment or command"],
    ['{ path: a }', "1:12 - unknown word 'path': expected file, environment or command"],
    [
      `{ environment: ${base64} }`,
      "1:25 - 'environment' must be the name of an environment variable",
    ],
    ['{ command: [] }', "1:21 - 'command' must be a list with at least one element"],
    ['{ command: [a, [b]] }', '1:25 - its part must be text that is not empty'],
  ])('%s is refused', (text, expected) => {
    const { problems } = parseConfiguration(`rootKey: ${text}`, 't.yaml');
    expect(problems).toContain(`t.yaml:${expected}`);
    expectNoRootKey(problems.join('\n'));
  });
});
