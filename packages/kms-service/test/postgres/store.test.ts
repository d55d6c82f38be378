import { openPostgresStore, StoreError } from '@trent/kms-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/postgres/migrations.ts';
import { openWith } from '../../src/store/postgres/open-postgres-store.ts';
import { describeStore } from '../store-contract.ts';
import { describeWholeStore } from '../whole-store-contract.ts';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';

let server: PostgresServer;
let contractUrl = '';
beforeAll(async () => {
  server = await startPostgres();
  contractUrl = await server.newDatabase();
});
afterAll(() => server.stop());

describeStore('PostgreSQL', () => openPostgresStore(contractUrl));
describeWholeStore('PostgreSQL', async () => openPostgresStore(await server.newDatabase()));

async function refusal(open: Promise<unknown>): Promise<StoreError> {
  const error = await open.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

describe('a schema', () => {
  const next = { version: migrations.length + 1, sql: 'CREATE TABLE later (a bigint)' };

  it('is made once by nodes that start at the same time', async () => {
    const url = await server.newDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(url)));
    expect(await server.query(url, 'SELECT version FROM trent_kms.schema_version')).toEqual(
      migrations.map(({ version }) => ({ version: `${version}` })),
    );
    expect(await server.query(url, 'SELECT * FROM trent_kms.node')).toHaveLength(3);
    for (const store of stores) await store.close();
    expect(await server.query(url, 'SELECT * FROM trent_kms.node')).toHaveLength(0);
  });

  it('that is newer is refused, and one that is older brought up to date', async () => {
    const url = await server.newDatabase();
    await (await openPostgresStore(url)).close();
    await (await openWith(url, {}, [...migrations, next])).close();
    const error = await refusal(openPostgresStore(url));
    expect(error.code).toBe('newer-schema');
    expect(error.message).toContain(
      `schema version ${next.version}, and this program knows versions up to ${migrations.length}`,
    );
  });

  it('is not half done where a step fails', async () => {
    const url = await server.newDatabase();
    const broken = { version: next.version, sql: `${next.sql}; CREATE NONSENSE` };
    await refusal(openWith(url, {}, [...migrations, broken]));
    expect(await server.query(url, "SELECT to_regnamespace('trent_kms') AS found")).toEqual([
      { found: null },
    ]);
    await (await openPostgresStore(url)).close();
  });

  it('of another program is refused', async () => {
    const url = await server.newDatabase();
    await server.query(url, 'CREATE SCHEMA trent_kms CREATE TABLE other (a bigint)');
    expect((await refusal(openPostgresStore(url))).code).toBe('not-a-store');
  });
});

describe('a database that cannot be opened', () => {
  it.each([
    ['a wrong password', (url: string) => url.replace('test-password', 'wr0ng'), /user and passwo/],
    ['a missing database', (url: string) => `${url}-missing`, /make the database/],
    ['a closed port', (url: string) => url.replace(/:\d+\//, ':1/'), /check that a PostgreSQL/],
    ['no URL', () => 'postgres//x:wr0ng@h', /is not a URL/],
  ])('says so: %s', async (_, change, expected) => {
    const error = await refusal(openPostgresStore(change(contractUrl)));
    expect(error.code).toBe('unreadable');
    expect(error.message).toMatch(expected);
    for (const secret of ['test-password', 'wr0ng']) {
      expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
        secret,
      );
    }
  });
});
