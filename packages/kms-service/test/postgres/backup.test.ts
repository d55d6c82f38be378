import { createKeyService, openPostgresStore, openSqliteStore } from '@trent/kms-service';
import type { KeyService } from '@trent/kms-service';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, chunks, describeBackup } from '../backup-contract.ts';
import { call, newKey, outcome, rootKey } from '../fixture.ts';
import { fillForRotation } from '../rotation-fixture.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

describeBackup('PostgreSQL', async () => openPostgresStore(await server.newDatabase()));

describe('a backup', () => {
  it('can be carried from one kind of store to the other, and back', async () => {
    const start = async (where: string): Promise<KeyService> =>
      createKeyService({
        store: where === '' ? openSqliteStore(':memory:') : await openPostgresStore(where),
        rootKey: rootKey(),
      });
    const sqlite = await start('');
    const check = await fillForRotation(sqlite, 3);
    const postgres = await start(await server.newDatabase());
    await postgres.restore(sqlite.backup());
    await check(postgres);
    const again = await start('');
    await again.restore(postgres.backup());
    await check(again);
    for (const service of [sqlite, postgres, again]) await service.close();
  });

  it('is what every node answers from once it is restored on one', async () => {
    const url = await server.newDatabase();
    const node = async (): Promise<KeyService> =>
      createKeyService({ store: await openPostgresStore(url), rootKey: rootKey() });
    const [one, two] = [await node(), await node()];
    const check = await fillForRotation(one, 3);
    const backup = await bytesOf(one.backup());
    await one.reset();
    const { id } = await newKey(two);
    await two.describeKey({ KeyId: id }, call());
    await one.restore(chunks(backup), { overwrite: true });
    expect(await outcome(two.describeKey({ KeyId: id }, call()))).toMatchObject({
      code: 'NotFoundException',
    });
    await check(two);
    for (const service of [one, two]) await service.close();
  });
});
