import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccountId } from '../src/data/account-id.ts';
import { openCredentialsFile } from '../src/data/credentials-file.ts';
import { makeDataDirectory } from '../src/data/data-directory.ts';
import { openRootKeyFile } from '../src/root-key/root-key-file.ts';
import { StartupError } from '../src/startup-error.ts';

let parent: string;
let directory: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'trent-test-'));
  directory = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}

function openKey(mayCreate = true): Buffer {
  return openRootKeyFile(makeDataDirectory(directory).rootKey, mayCreate);
}

function failure(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError);
    const { message } = error as StartupError;
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error('nothing was thrown');
}

describe('a data directory', () => {
  it('is made for its owner alone, with a root key of 32 bytes that later starts use again', () => {
    const first = openKey();
    expect(first).toHaveLength(32);
    expect(mode(directory)).toBe(0o700);
    expect(mode(join(directory, 'root.key'))).toBe(0o600);
    expect(openKey()).toEqual(first);
    expect(openKey(false)).toEqual(first);
  });

  it('is refused with a root key that others can read', () => {
    openKey();
    chmodSync(join(directory, 'root.key'), 0o640);
    expect(failure(() => openKey())).toMatch(/root\.key can be read by other users: chmod 600 it/);
    chmodSync(join(directory, 'root.key'), 0o600);
    openKey();
  });

  it('is refused with a root key of another length', () => {
    openKey();
    writeFileSync(join(directory, 'root.key'), Buffer.alloc(31));
    expect(failure(() => openKey())).toMatch(/root\.key has 31 bytes, a root key has 32/);
  });

  it('is refused where it holds keys and its root key is gone', () => {
    openKey();
    rmSync(join(directory, 'root.key'));
    expect(failure(() => openKey(false))).toMatch(/root\.key is missing/);
  });

  it('is refused where a file is in its place', () => {
    writeFileSync(directory, '');
    expect(failure(() => openKey())).toMatch(/^cannot make the data directory .* \(EEXIST\)$/);
  });
});

describe('the credentials file', () => {
  it('is a shared-credentials file for its owner alone, made once', () => {
    const file = join(parent, 'credentials');
    const { credentials: accessKey } = openCredentialsFile(file);
    expect(accessKey.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
    expect(accessKey.secretAccessKey).toMatch(/^[\w+/]{40}$/);
    expect(mode(file)).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe(
      `[default]\naws_access_key_id = ${accessKey.accessKeyId}\naws_secret_access_key = ${accessKey.secretAccessKey}\n`,
    );
    const again = openCredentialsFile(file);
    expect(again.credentials.secretAccessKey).toBe(accessKey.secretAccessKey);
    expect(again.warnings).toEqual([]);
    expect(inspect(again, { depth: null })).not.toContain(accessKey.secretAccessKey);
  });

  it('is read with the freedom that the format gives', () => {
    const file = join(parent, 'credentials');
    writeFileSync(
      file,
      '# mine\r\n[other]\r\naws_access_key_id=NO\r\n\r\n[default]\r\n  aws_access_key_id=ME\r\naws_secret_access_key   =  a+/b=\r\n',
      { mode: 0o600 },
    );
    const { credentials: accessKey } = openCredentialsFile(file);
    expect([accessKey.accessKeyId, accessKey.secretAccessKey]).toEqual(['ME', 'a+/b=']);
  });

  it('is refused without a default profile', () => {
    const file = join(parent, 'credentials');
    writeFileSync(file, '[other]\naws_access_key_id=NO\naws_secret_access_key=NO\n', {
      mode: 0o600,
    });
    expect(failure(() => openCredentialsFile(file))).toContain(`${file} has no aws_access_key_id`);
  });

  it('warns where others can read it', () => {
    const file = join(parent, 'credentials');
    openCredentialsFile(file);
    chmodSync(file, 0o644);
    expect(openCredentialsFile(file).warnings).toEqual([expect.stringContaining('chmod 600')]);
  });
});

describe('the account id', () => {
  it('has twelve digits and stays', () => {
    const file = join(parent, 'account-id');
    const id = openAccountId(file);
    expect(id).toMatch(/^[1-9]\d{11}$/);
    expect(openAccountId(file)).toBe(id);
  });

  it('is refused where it is something else', () => {
    const file = join(parent, 'account-id');
    writeFileSync(file, '12345');
    expect(failure(() => openAccountId(file))).toContain('twelve digits');
  });
});
