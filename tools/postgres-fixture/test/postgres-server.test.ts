import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';

describe('a PostgreSQL server for tests', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(() => server.stop());

  it('gives an empty database to each who asks', async () => {
    const [one, other] = [await server.newDatabase(), await server.newDatabase()];
    await server.query(one, 'CREATE TABLE kept (value integer)');
    const tables = "SELECT 1 FROM pg_tables WHERE tablename = 'kept'";
    expect(await server.query(one, tables)).toHaveLength(1);
    expect(await server.query(other, tables)).toHaveLength(0);
  });

  it('is gone when killed, and has its data when started again', async () => {
    const url = await server.newDatabase();
    await server.query(url, 'CREATE TABLE kept (value integer)');
    await server.query(url, 'INSERT INTO kept VALUES (7)');
    await server.kill();
    await expect(server.query(url, 'SELECT value FROM kept')).rejects.toThrow();
    await server.start();
    expect(await server.query(url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
  });
});
