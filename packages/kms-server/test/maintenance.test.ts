/** The commands of an operator, on a server that runs and on one that does not. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { connectToServer } from '../src/maintenance/control-client.ts';
import { createKey, get } from './helpers/api.ts';
import { runTrentKms, startTrentKms, type Finished } from './helpers/server-process.ts';
import type { ServerProcess, SpawnOptions } from './helpers/server-process.ts';
import { temporaryDirectory as disposableDirectory } from './helpers/temporary-directory.ts';

let directory: string;
let data: string;
let rootKeyFile: string;
beforeEach(() => {
  const made = disposableDirectory();
  onTestFinished(() => made[Symbol.dispose]());
  directory = made.path;
  data = join(directory, 'data');
  rootKeyFile = join(data, 'root.key');
});

async function start(
  where = data,
  flags: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<ServerProcess> {
  const server = await startTrentKms(['--data', where, ...flags], options);
  onTestFinished(async () => {
    await server.kill('SIGKILL');
  });
  return server;
}

/** A command that has to succeed. */
async function run(...commandLine: readonly string[]): Promise<Finished> {
  const end = await runTrentKms(commandLine);
  expect({ stderr: end.stderr, exitCode: end.exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return end;
}

/** A command that has to fail with one line. */
async function refusal(...commandLine: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runTrentKms(commandLine);
  expect([exitCode, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  return stderr;
}

async function wrap(server: ServerProcess, keyId?: string): Promise<string> {
  const { CiphertextBlob } = await get(server, 'GenerateDataKeyWithoutPlaintext', {
    KeyId: keyId ?? (await createKey(server)),
    KeySpec: 'AES_256',
  });
  return CiphertextBlob as string;
}

async function unwrap(server: ServerProcess, CiphertextBlob: string): Promise<void> {
  await get(server, 'Decrypt', { CiphertextBlob });
}

async function createKeys(server: ServerProcess, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => createKey(server)));
}

describe('rotate-root', () => {
  it('changes the root key under requests, and the old one is refused', async () => {
    const server = await start();
    const blob = await wrap(server);
    await createKeys(server, 150);
    const old = readFileSync(rootKeyFile);
    let isUnderWay = true;
    const rotation = run('rotate-root', '--data', data, '--json').finally(() => {
      isUnderWay = false;
    });
    const blobs: string[] = [];
    while (isUnderWay) {
      blobs.push(await wrap(server));
      await unwrap(server, blob);
    }
    const {
      rootKeyId,
      resealed,
      rootKeyFile: told,
    } = JSON.parse((await rotation).stdout) as {
      rootKeyId: string;
      resealed: number;
      rootKeyFile: string;
    };
    expect(told).toBe(rootKeyFile);
    expect(resealed).toBeGreaterThanOrEqual(151);
    expect(statSync(rootKeyFile).mode & 0o777).toBe(0o600);
    const rotated = readFileSync(rootKeyFile);
    expect(rotated).not.toEqual(old);
    expect(server.stderr()).toContain(`"rootKeyId":"${rootKeyId}"`);
    await server.kill('SIGTERM');
    writeFileSync(rootKeyFile, old);
    expect(await refusal('serve', '--port', '0', '--data', data)).toMatch(/another root key/);
    writeFileSync(rootKeyFile, rotated);
    const again = await start();
    for (const each of [blob, ...blobs]) await unwrap(again, each);
  });

  it('survives kill -9 in its middle, with the old root key and with the new one', async () => {
    const server = await start();
    const blob = await wrap(server);
    await createKeys(server, 400);
    const oldFile = join(directory, 'old.key');
    copyFileSync(rootKeyFile, oldFile);
    const control = await connectToServer(join(data, 'control.sock'));
    const rotation = control!.rotateRootKey(null, ({ resealed }) => {
      if (resealed >= 100) server.child.kill('SIGKILL');
    });
    await expect(rotation).rejects.toThrow(/the server broke off/);
    await server.finished();
    const newFile = join(directory, 'new.key');
    copyFileSync(rootKeyFile, newFile);
    expect(readFileSync(newFile)).not.toEqual(readFileSync(oldFile));
    const copies = ['old', 'new'].map((name) => {
      const copy = join(directory, `data-${name}`);
      return { copy, keyFile: name === 'old' ? oldFile : newFile };
    });
    for (const { copy, keyFile } of copies) {
      copyData(copy, keyFile);
      const started = await start(copy);
      await unwrap(started, blob);
      await waitFor(() =>
        started.stderr().includes('interrupted rotation of the root key finished'),
      );
      await unwrap(started, blob);
      await started.kill('SIGTERM');
      // Written down by the server that finished it.
      expect(readFileSync(join(copy, 'root.key'))).toEqual(readFileSync(newFile));
      copyFileSync(oldFile, join(copy, 'root.key'));
      expect(await refusal('serve', '--port', '0', '--data', copy)).toMatch(/another root key/);
    }
    // Without a server, the command finishes it.
    const { stdout } = await run('rotate-root', '--data', data);
    expect(stdout).toMatch(/^interrupted rotation finished: \d+ key materials/);
    await unwrap(await start(), blob);
  });

  it('takes a root key from elsewhere, and asks for one where it could not keep its own', async () => {
    const [one, two] = ['11', '22'].map((byte) => byte.repeat(32)) as [string, string];
    const variables = { env: { ONE: one, TWO: two } };
    const flags = ['--root-key-env', 'ONE'];
    const server = await start(data, flags, variables);
    const blob = await wrap(server);
    expect(await refusal('rotate-root', '--data', data)).toMatch(
      /does not come from a file, so that a new one could not be kept.*--new-root-key-file/,
    );
    const rotate = ['rotate-root', '--data', data, '--new-root-key-env', 'TWO'];
    const rotated = await runTrentKms(rotate, variables);
    expect([rotated.exitCode, rotated.stderr]).toEqual([0, '']);
    expect(rotated.stdout).toContain('where the server looks for it at its next start');
    expect(server.stderr()).toContain('see to it that the environment variable ONE gives the new');
    const again = await runTrentKms(rotate, variables);
    expect([again.exitCode, again.stderr]).toEqual([
      3,
      'the new root key is the present one: give another one\n',
    ]);
    await server.kill('SIGTERM');
    for (const text of [server.stdout(), server.stderr(), rotated.stdout]) {
      for (const secret of [one, two]) expect(text).not.toContain(secret.slice(0, 16));
    }
    await unwrap(await start(data, ['--root-key-env', 'TWO'], variables), blob);
  });
});

describe('backup and restore', () => {
  it('of a server that runs, into another one that runs', async () => {
    const server = await start();
    const blob = await wrap(server);
    const file = join(directory, 'kms.backup');
    const { stdout } = await run('backup', '--data', data, file);
    expect(stdout).toMatch(/backup of \d+ bytes written to .*kms\.backup/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await refusal('backup', '--data', data, file)).toMatch(/is there already.*--replace/);
    await run('backup', '--data', data, '--replace', file);

    const other = join(directory, 'other');
    copyData(other, rootKeyFile, false);
    const target = await start(other);
    await run('restore', '--data', other, file);
    await unwrap(target, blob);
    expect(await refusal('restore', '--data', other, file)).toMatch(
      /there are keys in the store.*--replace/,
    );
    const later = await createKey(target);
    const replaced = await run('restore', '--data', other, '--replace', '--json', file);
    expect(JSON.parse(replaced.stdout)).toEqual({ keys: 1, aliases: 0, grants: 0 });
    await expect(wrap(target, later)).rejects.toThrow('NotFoundException');
    await unwrap(target, blob);
  });

  it('without a server, and with another root key', async () => {
    const server = await start();
    const blob = await wrap(server);
    await server.kill('SIGTERM');
    const file = join(directory, 'kms.backup');
    await run('backup', '--data', data, file);
    const fresh = join(directory, 'fresh');
    expect(await refusal('restore', '--data', fresh, file)).toMatch(/root\.key is missing/);
    expect(existsSync(join(fresh, 'root.key'))).toBe(false);
    await run('restore', '--data', fresh, '--backup-root-key-file', rootKeyFile, file);
    expect(readFileSync(join(fresh, 'root.key'))).not.toEqual(readFileSync(rootKeyFile));
    copyData(fresh, null, false);
    await unwrap(await start(fresh), blob);
  });

  it('is refused, and changes nothing, where it is damaged or another root key is needed', async () => {
    const server = await start();
    const blob = await wrap(server);
    const file = join(directory, 'kms.backup');
    await run('backup', '--data', data, file);
    const bytes = readFileSync(file);
    const control = (await connectToServer(join(data, 'control.sock')))!;
    const restore = async (wrong: Buffer): Promise<unknown> =>
      control.restore(Readable.from([wrong]), { overwrite: true });
    for (const wrong of [
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
      // More than fits into the buffers of a socket.
      Buffer.concat([bytes, Buffer.alloc(5_000_000)]),
      Buffer.from(bytes).fill(0, 100, 101),
    ]) {
      await expect(restore(wrong)).rejects.toThrow(/the backup was altered, cut off or added to/);
    }
    const nonsense = join(directory, 'nonsense');
    writeFileSync(nonsense, Buffer.alloc(5_000_000));
    expect(await refusal('restore', '--data', data, '--replace', nonsense)).toMatch(
      /this is not a backup/,
    );
    expect(await refusal('restore', '--data', data, join(directory, 'none'))).toMatch(/ENOENT/);
    await run('rotate-root', '--data', data);
    expect(await refusal('restore', '--data', data, '--replace', file)).toMatch(
      /was made under the root key [0-9a-f]{16}.*--backup-root-key-file/,
    );
    await unwrap(server, blob);
  });
});

describe('the control socket', () => {
  it('is for the user of the server alone, and goes with it', async () => {
    const server = await start();
    const socket = join(data, 'control.sock');
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    await server.kill('SIGTERM');
    expect(existsSync(socket)).toBe(false);
    const killed = await start();
    await killed.kill('SIGKILL');
    expect(existsSync(socket)).toBe(true);
    const again = await start();
    expect((await run('backup', '--data', data, join(directory, 'b'))).stdout).toContain('backup');
    expect(again.stderr()).not.toContain('no control socket');
  });

  it('is not needed where there are no keys to speak of', async () => {
    expect(await refusal('backup', '--data', data, join(directory, 'b'))).toBe(
      `there are no keys in ${data}: give the data directory with --data\n`,
    );
    expect(existsSync(data)).toBe(false);
  });
});

/** Account and access key of `data`, its keys too, with a root key. */
function copyData(to: string, keyFile: string | null, withKeys = true): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const names = [
    'account-id',
    'credentials',
    ...(withKeys ? ['kms.sqlite', 'kms.sqlite-wal'] : []),
  ];
  for (const name of names) copyFileSync(join(data, name), join(to, name));
  if (keyFile !== null) copyFileSync(keyFile, join(to, 'root.key'));
}

async function waitFor(isDone: () => boolean): Promise<void> {
  for (let tries = 0; !isDone(); tries += 1) {
    if (tries > 400) throw new Error('it took too long');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
