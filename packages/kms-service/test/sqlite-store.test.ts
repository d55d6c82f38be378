import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createKeyService, openSqliteStore, StoreError } from '@trent/kms-service';
import type { AliasRecord, KeyRevision } from '@trent/kms-service';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../src/store/sqlite/migrations.ts';
import { openDatabase } from '../src/store/sqlite/open-database.ts';
import {
  accountId,
  call,
  newKey,
  openFixture,
  plantKey,
  region,
  rootKey,
  start,
} from './fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-store-'));
afterAll(() => rmSync(directory, { recursive: true }));

let count = 0;
let file = '';
beforeEach(() => {
  count += 1;
  file = join(directory, `${count}.db`);
});

function refusedWith(open: () => unknown): StoreError {
  try {
    open();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    return error as StoreError;
  }
  throw new Error('the store was opened');
}

describe('a store on a file', () => {
  it('keeps keys, tags, aliases and ciphertexts over a restart', async () => {
    const first = await openFixture(openSqliteStore(file));
    const key = await newKey(first.service, {
      Description: 'kept',
      Tags: [
        { TagKey: 'z', TagValue: '1' },
        { TagKey: 'a', TagValue: '2' },
      ],
    });
    await first.service.createAlias({ AliasName: 'alias/kept', TargetKeyId: key.id }, call());
    const input = {
      KeyId: key.id,
      KeySpec: 'AES_256',
      EncryptionContext: { tenant: 'a' },
    } as const;
    const made = await first.service.generateDataKey(input, call());
    await first.service.close();

    const store = openSqliteStore(file);
    const second = await openFixture(store);
    const opened = await second.service.decrypt(
      { CiphertextBlob: made.CiphertextBlob, EncryptionContext: { tenant: 'a' } },
      call(),
    );
    expect(opened.Plaintext).toEqual(made.Plaintext);
    const { KeyMetadata } = await second.service.describeKey({ KeyId: 'alias/kept' }, call());
    expect(KeyMetadata?.Description).toBe('kept');
    expect(KeyMetadata?.CreationDate).toEqual(start);
    const record = await store.findKey({ region, keyId: key.id });
    expect(record?.tags).toEqual([
      { key: 'z', value: '1' },
      { key: 'a', value: '2' },
    ]);
    await second.service.close();
  });

  it('can be read by its owner only', async () => {
    const { service } = await openFixture(openSqliteStore(file));
    await newKey(service);
    for (const suffix of ['', '-wal']) expect(statSync(file + suffix).mode & 0o777).toBe(0o600);
    await service.close();
  });

  it('writes a new schema through to the disk', async () => {
    const database = openDatabase(file);
    const read = (name: string): unknown =>
      Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0];
    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(2);
    expect(read('secure_delete')).toBe(1);
    expect(read('foreign_keys')).toBe(1);
    database.close();
  });

  it('belongs to one process', async () => {
    const store = openSqliteStore(file);
    const module = new URL('../src/store/sqlite/sqlite-store.ts', import.meta.url).href;
    const program = `
      const { openSqliteStore } = await import(${JSON.stringify(module)});
      try { openSqliteStore(${JSON.stringify(file)}); console.log('opened'); }
      catch (error) { console.log(error.code, error.message); }`;
    const open = (): string =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
        .stdout;
    expect(open()).toBe(
      `in-use ${file} is in use by another process: stop that one, or give another file\n`,
    );
    await store.close();
    expect(open()).toBe('opened\n');
  });

  it('is refused with another root key, and accepted with its own', async () => {
    const first = await openFixture(openSqliteStore(file));
    await first.service.close();

    const store = openSqliteStore(file);
    await expect(
      createKeyService({ store, rootKey: new Uint8Array(32).fill(8) }),
    ).rejects.toMatchObject({ name: 'StoreError', code: 'wrong-root-key' });
    await expect(createKeyService({ store, rootKey: rootKey() })).resolves.toBeDefined();
    await store.close();
  });
});

describe('a root key', () => {
  it('is taken over', async () => {
    const key = rootKey();
    const service = await createKeyService({ store: openSqliteStore(':memory:'), rootKey: key });
    expect(key.every((byte) => byte === 0)).toBe(true);
    await service.close();
  });

  it('has 32 bytes', async () => {
    const store = openSqliteStore(':memory:');
    await expect(createKeyService({ store, rootKey: new Uint8Array(16) })).rejects.toThrow(
      RangeError,
    );
    await store.close();
  });
});

describe('a schema', () => {
  const next = migrations.length + 1;
  const known = migrations.map(({ version }) => ({ version }));

  it('that is newer is refused and left alone', () => {
    const newer = { version: next, sql: 'CREATE TABLE later (a INTEGER) STRICT' };
    openDatabase(file, [...migrations, newer]).close();
    const before = readFileSync(file);
    const error = refusedWith(() => openSqliteStore(file));
    expect(error.code).toBe('newer-schema');
    expect(error.message).toContain(
      `schema version ${next}, and this program knows versions up to ${migrations.length}`,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it('of the first version is brought up to date, and keeps what it has', () => {
    const first = openDatabase(file, migrations.slice(0, 1));
    first.exec(`INSERT INTO kms_key VALUES ('eu-west-1', 'k', '111122223333', 1, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT',
      'AWS_KMS', 'Enabled', 'old', NULL, 1, NULL, NULL)`);
    first.close();
    const database = openDatabase(file);
    expect(database.prepare('SELECT description, rotation_at FROM kms_key').get()).toEqual({
      description: 'old',
      rotation_at: null,
    });
    database.close();
  });

  it('that is older is brought up to date, once', async () => {
    openDatabase(file).close();
    const newer = { version: next, sql: 'CREATE TABLE later (a INTEGER) STRICT' };
    openDatabase(file, [...migrations, newer]).close();
    const database = openDatabase(file, [...migrations, newer]);
    expect(database.prepare('SELECT version FROM schema_version ORDER BY version').all()).toEqual([
      ...known,
      { version: next },
    ]);
    expect(database.prepare('SELECT count(*) AS rows FROM later').get()).toEqual({ rows: 0 });
    database.close();
  });

  it('is not half done where a step fails', () => {
    const broken = { version: next, sql: 'CREATE TABLE later (a INTEGER) STRICT; CREATE NONSENSE' };
    expect(() => openDatabase(file, [...migrations, broken])).toThrow();
    const database = openDatabase(file);
    expect(database.prepare('SELECT version FROM schema_version').all()).toEqual(known);
    expect(
      database.prepare("SELECT name FROM sqlite_schema WHERE name = 'later'").get(),
    ).toBeUndefined();
    database.close();
  });
});

describe('what is no store', () => {
  it('is refused: another file', () => {
    writeFileSync(file, 'a text, and a long one at that: '.repeat(50));
    const error = refusedWith(() => openSqliteStore(file));
    expect(error.code).toBe('not-a-store');
    expect(readFileSync(file, 'utf8')).toMatch(/^a text/);
  });

  it('is refused: a database of another program', () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE other (a)');
    other.close();
    expect(refusedWith(() => openSqliteStore(file)).code).toBe('not-a-store');
  });

  it('is refused: a directory that is not there', () => {
    const error = refusedWith(() => openSqliteStore(join(directory, 'missing', 'a.db')));
    expect(error.code).toBe('unreadable');
  });
});

describe('the deletion of a key', () => {
  it('takes its material, tags and aliases out of the files', async () => {
    const { service, store, clock } = await openFixture(openSqliteStore(file));
    const gone = await newKey(service, { Tags: [{ TagKey: 'gone-tag', TagValue: 'v' }] });
    const kept = await newKey(service, { Tags: [{ TagKey: 'kept-tag', TagValue: 'v' }] });
    await service.createAlias({ AliasName: 'alias/gone', TargetKeyId: gone.id }, call());
    const sealedOf = async (keyId: string): Promise<Uint8Array> =>
      (await store.findKey({ region, keyId }))!.materials[0]!.sealed;
    const [goneSeal, keptSeal] = [await sealedOf(gone.id), await sealedOf(kept.id)];
    await service.scheduleKeyDeletion({ KeyId: gone.id, PendingWindowInDays: 7 }, call());
    const files = (): Buffer => Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    expect(files().includes(goneSeal)).toBe(true);

    clock.advanceDays(7);
    expect(await service.sweep()).toBe(1);
    expect(await service.sweep()).toBe(0);
    const after = files();
    for (const trace of [goneSeal, gone.id, 'gone-tag', 'alias/gone']) {
      expect(after.includes(trace)).toBe(false);
    }
    for (const trace of [keptSeal, kept.id, 'kept-tag']) expect(after.includes(trace)).toBe(true);
    await service.close();
  });

  it('leaves nothing between the rows of a large store', async () => {
    const { service, store, clock } = await openFixture(openSqliteStore(file));
    const seals: Uint8Array[] = [];
    for (let n = 0; n < 200; n += 1) {
      const { id } = await newKey(service);
      seals.push((await store.findKey({ region, keyId: id }))!.materials[0]!.sealed);
      if (n % 2 === 0) await service.scheduleKeyDeletion({ KeyId: id }, call());
    }
    clock.advanceDays(30);
    expect(await service.sweep()).toBe(100);
    const after = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    const left = seals.map((seal) => after.includes(seal.subarray(45, 77)));
    expect(left).toEqual(seals.map((_, n) => n % 2 === 1));
    await service.close();
  });

  it('is finished at the next start where the process was killed over it', async () => {
    const { service } = await openFixture(openSqliteStore(file));
    await newKey(service);
    const copy = `${file}.copy`;
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
    expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
    const store = openSqliteStore(copy);
    expect(statSync(`${copy}-wal`).size).toBe(0);
    await store.close();
    await service.close();
  });

  it('stops at the moment before its date', async () => {
    const { service, clock } = await openFixture();
    const key = await newKey(service);
    await service.scheduleKeyDeletion({ KeyId: key.id, PendingWindowInDays: 7 }, call());
    clock.advanceDays(7);
    clock.advanceMs(-1);
    expect(await service.sweep()).toBe(0);
    clock.advanceMs(1);
    expect(await service.sweep()).toBe(1);
  });
});

describe('a transaction', () => {
  it('is undone as a whole where a part of it fails', async () => {
    const { store } = await openFixture();
    const tags = [
      { key: 'twice', value: '1' },
      { key: 'twice', value: '2' },
    ];
    const keyId = '11111111-2222-4333-8444-555555555555';
    await expect(plantKey(store, { keyId, tags })).rejects.toThrow('UNIQUE');
    expect(await store.findKey({ region, keyId })).toBeNull();
    await plantKey(store, { keyId });
    expect(await store.findKey({ region, keyId })).toMatchObject({ accountId, keyId });
  });

  it('of a key needs the revision it was decided on', async () => {
    const { store } = await openFixture();
    const key = { region, keyId: (await plantKey(store)).id };
    const change = { state: 'Disabled', deletionDate: null };
    expect(await store.changeKey(key, 2, change)).toBe(false);
    expect((await store.findKey(key))?.state).toBe('Enabled');
    expect(await store.changeKey(key, 1, change)).toBe(true);
    expect(await store.findKey(key)).toMatchObject({ state: 'Disabled', revision: 2 });
  });

  it('of an alias needs its key as it was when that was decided', async () => {
    const { store } = await openFixture();
    const [one, two] = [(await plantKey(store)).id, (await plantKey(store)).id];
    const alias = (targetKeyId: string): AliasRecord => ({
      accountId,
      region,
      name: 'alias/a',
      targetKeyId,
      createdAt: start,
      updatedAt: start,
    });
    const at = (keyId: string, revision: number): KeyRevision => ({ region, keyId, revision });
    const target = async (): Promise<string | undefined> =>
      (await store.findAlias({ accountId, region }, 'alias/a'))?.targetKeyId;

    expect(await store.createAlias(alias(one), at(one, 2), 50)).toBe('stale');
    expect(await target()).toBeUndefined();
    expect(await store.createAlias(alias(one), at(one, 1), 50)).toBe('done');
    expect(await store.updateAlias(alias(two), one, at(two, 2), 50)).toBe('stale');
    expect(await store.updateAlias(alias(two), two, at(two, 1), 50)).toBe('stale');
    expect(await target()).toBe(one);
    expect(await store.updateAlias(alias(two), one, at(two, 1), 50)).toBe('done');
    expect(await target()).toBe(two);
  });
});
