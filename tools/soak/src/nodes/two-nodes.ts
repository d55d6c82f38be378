import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import {
  SignedClient,
  startTrentKms,
  writeConfiguration,
  type TrentProcess,
} from '@trent/server-fixture';

/** Two servers on one database, as an operator sets them up: the same root key, the same accounts. */
export interface TwoNodes extends AsyncDisposable {
  readonly database: PostgresServer;
  readonly servers: readonly [TrentProcess, TrentProcess];
  readonly a: SignedClient;
  readonly b: SignedClient;
}

/** Starts a PostgreSQL server and two nodes in an empty directory. Disposing of it ends all three. */
export async function startTwoNodes(directory: string): Promise<TwoNodes> {
  await using starting = new AsyncDisposableStack();
  const database = await startPostgres();
  starting.defer(() => database.stop());
  const config = join(directory, 'trent.json');
  writeConfiguration(config, { postgres: await database.newDatabase() });
  const start = async (name: string): Promise<TrentProcess> => {
    const server = await startTrentKms(['--config', config, '--data', join(directory, name)]);
    starting.defer(async () => void (await server.kill('SIGTERM')));
    return server;
  };
  const first = await start('a');
  mkdirSync(join(directory, 'b'), { mode: 0o700 });
  cpSync(join(directory, 'a/root.key'), join(directory, 'b/root.key'));
  const servers = [first, await start('b')] as const;
  const [a, b] = [new SignedClient(servers[0].url), new SignedClient(servers[1].url)];
  starting.defer(() => a.close());
  starting.defer(() => b.close());
  const started = starting.move();
  return { database, servers, a, b, [Symbol.asyncDispose]: () => started.disposeAsync() };
}
