import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { binariesFor, identity } from './binaries.ts';

/** A PostgreSQL server of its own, with a database for each who asks. */
export interface PostgresServer {
  /** Directory of its files. */
  readonly data: string;
  /** URL of a new, empty database. The password in it is `test-password`. */
  newDatabase(): Promise<string>;
  /** One query, by another connection. */
  query(url: string, sql: string): Promise<readonly Record<string, unknown>[]>;
  /** SIGKILL to the server; resolves once it is gone. */
  kill(): Promise<void>;
  /** Again, on the same port and data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const password = 'test-password';

/** Starts a server on a free port of 127.0.0.1, its data in a temporary directory. Rejects with what it wrote where it does not. */
export async function startPostgres(): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'trent-postgres-'));
  // Another user has to get to the data.
  chmodSync(directory, 0o755);
  const binaries = binariesFor(directory);
  const data = join(directory, 'data');
  makeCluster(binaries, directory, data);
  const port = await freePort();
  let server = await startServer(binaries, data, port);
  const address = (database: string): string =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  let count = 0;
  return {
    data,
    query,
    newDatabase: async () => {
      count += 1;
      await query(address('postgres'), `CREATE DATABASE test${count}`);
      return address(`test${count}`);
    },
    kill: () => end(server, 'SIGKILL'),
    start: async () => {
      server = await startAfterKill(binaries, data, port);
    },
    stop: async () => {
      // Does not wait for connections.
      await end(server, 'SIGINT');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function makeCluster(binaries: string, directory: string, data: string): void {
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = join(directory, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) {
    chownSync(data, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  const { status, stderr, error } = spawnSync(
    join(binaries, 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...identity, cwd: directory, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`initdb failed: ${stderr ?? String(error)}`);
}

/** After SIGKILL the children of a server find out in their own time that it is gone, and hold on to its memory until then. */
async function startAfterKill(binaries: string, data: string, port: number): Promise<ChildProcess> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await startServer(binaries, data, port);
    } catch (error) {
      const isHeld = error instanceof Error && error.message.includes('still in use');
      if (!isHeld || Date.now() > deadline) throw error;
      await setTimeout(50);
    }
  }
}

/** Resolves once it accepts connections. */
async function startServer(binaries: string, data: string, port: number): Promise<ChildProcess> {
  const child = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      `${port}`,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    { ...identity, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Whoever forgets to stop it, or dies, leaves none behind.
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.on('exit', killAtExit);
  child.once('exit', () => process.off('exit', killAtExit));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let written = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    written = `${written}${chunk.toString()}`.slice(-10_000);
    if (written.includes('ready to accept connections')) resolve();
  });
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`PostgreSQL ended: ${written}`)));
  await promise;
  return child;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
