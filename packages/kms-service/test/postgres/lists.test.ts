import { openPostgresStore } from '@trent/kms-service';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import { afterAll, beforeAll } from 'vitest';
import { describeLists } from '../lists-contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeLists('PostgreSQL', async () => openPostgresStore(await server.newDatabase()));
