import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyService, openPostgresStore } from '@trent/kms-service';
import type { KeyService, KeyStore } from '@trent/kms-service';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RootKey } from '../../src/crypto/root-key.ts';
import { materialSubject } from '../../src/keys/key-material.ts';
import type { SealedMaterial } from '../../src/store/records.ts';
import { call, newKey, rootKey, TestClock } from '../fixture.ts';

let server: PostgresServer;
let url: string;
let store: KeyStore;
let service: KeyService;
let clock: TestClock;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  store = await openPostgresStore(url);
  clock = new TestClock();
  service = await createKeyService({ store, rootKey: rootKey(), clock: clock.now });
});
afterEach(() => service.close());

/** Of all tables and indexes of all databases, as they are on disk. */
async function tableFiles(): Promise<Buffer> {
  await server.query(url, 'CHECKPOINT');
  const directory = join(server.data, 'base');
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );
}

async function materials(): Promise<readonly SealedMaterial[]> {
  return store.listMaterialsNotUnder('', null, 1_000);
}

async function foundOf(list: readonly SealedMaterial[]): Promise<number> {
  const files = await tableFiles();
  return list.filter(({ sealed }) => files.includes(sealed.subarray(0, 90))).length;
}

async function deleteKeys(ids: ReadonlySet<string>): Promise<void> {
  for (const KeyId of ids) {
    await service.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 }, call());
  }
  clock.advanceDays(8);
  expect(await service.sweep()).toBe(ids.size);
}

describe('the material of deleted keys', () => {
  it('is gone from the tables, in their files too, and that of other keys is not', async () => {
    for (let n = 0; n < 30; n += 1) await newKey(service);
    // One that is kept in several pieces, beside the table.
    await newKey(service, { KeySpec: 'RSA_4096', KeyUsage: 'SIGN_VERIFY' });
    const all = await materials();
    expect(await foundOf(all)).toBeGreaterThanOrEqual(30);
    // Wherever in the pages they are: the first, the last, and some between.
    const doomed = new Set(all.map(({ keyId }) => keyId).filter((_, n) => n % 3 !== 1));
    await deleteKeys(doomed);
    const [gone, kept] = [true, false].map((isDoomed) =>
      all.filter(({ keyId }) => doomed.has(keyId) === isDoomed),
    ) as [SealedMaterial[], SealedMaterial[]];
    expect(await foundOf(kept)).toBe(kept.length);
    expect(gone.length).toBe(doomed.size);
    expect(await foundOf(gone)).toBe(0);
    expect((await materials()).map(({ keyId }) => keyId)).toEqual(kept.map(({ keyId }) => keyId));
    for (const { keyId } of kept) await service.describeKey({ KeyId: keyId }, call());
  }, 60_000);

  it('that a backup was reading is gone with the next deletion after it', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await newKey(service)).id),
    );
    const all = await materials();
    for await (const entry of store.exportEntries()) {
      // Nobody waits for the backup, and the backup sees what was there.
      if (entry.kind === 'kept' && entry.name === 'grant-token-key') await deleteKeys(new Set(ids));
    }
    await newKey(service);
    await deleteKeys(new Set([(await newKey(service)).id]));
    expect(await foundOf(all)).toBe(0);
  }, 60_000);

  it('cannot be opened from what a log or a copy still has, once the root key is another one', async () => {
    const { id } = await newKey(service);
    const [material] = await materials();
    await deleteKeys(new Set([id]));
    const shown: Uint8Array[] = [];
    await service.close();
    store = await openPostgresStore(url);
    service = await createKeyService({
      store,
      rootKey: rootKey(),
      clock: clock.now,
      onRootKeyChange: (next) => {
        shown.push(next.expose((bytes) => Uint8Array.from(bytes)));
      },
    });
    await service.rotateRootKey(null);
    const subject = materialSubject(material!, material!.materialId);
    expect(new RootKey(rootKey()).open(material!.sealed, subject)).not.toBeNull();
    expect(new RootKey(shown[0]!).open(material!.sealed, subject)).toBeNull();
  }, 60_000);
});
