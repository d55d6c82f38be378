import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import { exitCode } from '../exit-code.ts';
import type { Logger } from '../logger.ts';
import type { SeedText } from '../seed/apply-seed.ts';
import { StartupError, systemCode } from '../startup-error.ts';
import { backupRootKeyHeader, controlPaths } from './control-messages.ts';
import type { ControlLine, RotateRequest } from './control-messages.ts';
import { socketName } from './control-socket.ts';
import { explain } from './explain.ts';
import type { Maintenance } from './maintenance.ts';

/**
 * Lets the commands of an operator reach a running server: a Unix socket at `path`, of mode 0600 in a directory of mode
 * 0700, so that only the user who runs the server can use it. Where there can be none, that is logged, and the commands
 * need the server to be stopped. Resolves with the function that ends it and what is under way.
 */
export async function serveControl(
  path: string,
  maintenance: Maintenance,
  logger: Logger,
): Promise<() => Promise<void>> {
  const name = process.platform === 'win32' ? null : socketName(path);
  if (name === null || (await isInUse(name))) {
    logger.warn(
      { path },
      'no control socket: its path is too long or in use; rotate-root, backup, restore and seed need this server to be stopped',
    );
    return async () => {};
  }
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = answer(request, response, maintenance, logger).finally(() =>
      underWay.delete(work),
    );
    underWay.add(work);
  });
  // A backup may be read slowly, and written slowly.
  server.requestTimeout = 0;
  rmSync(name, { force: true });
  await listen(server, name);
  chmodSync(name, 0o600);
  return async () => {
    server.close();
    server.closeAllConnections();
    await Promise.all(underWay);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  maintenance: Maintenance,
  logger: Logger,
): Promise<void> {
  // Nobody may be there any more to answer to.
  response.on('error', () => {});
  response.setHeader('connection', 'close');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
  const write = (line: ControlLine): void => void response.write(`${JSON.stringify(line)}\n`);
  try {
    switch (request.method === 'POST' ? pathname : '') {
      case controlPaths.rotateRootKey: {
        const { newRootKey } = await readJson<RotateRequest>(request);
        const bytes = newRootKey === null ? null : Buffer.from(newRootKey, 'base64');
        const result = await maintenance.rotateRootKey(bytes, (progress) => write({ progress }));
        logger.info(result, 'root key rotated');
        write({ result });
        break;
      }
      case controlPaths.backup:
        await pipeline(Readable.from(maintenance.backup()), response);
        logger.info('backup made');
        return;
      case controlPaths.restore: {
        const rootKey = request.headers[backupRootKeyHeader];
        const result = await maintenance.restore(request.iterator({ destroyOnReturn: false }), {
          overwrite: searchParams.get('overwrite') === 'true',
          ...(typeof rootKey === 'string' ? { backupRootKey: Buffer.from(rootKey, 'base64') } : {}),
        });
        logger.warn(result, 'backup restored');
        write({ result });
        break;
      }
      case controlPaths.seed: {
        const result = await maintenance.seed(await readJson<SeedText>(request));
        logger.info(result, 'keys seeded');
        write({ result });
        break;
      }
      default:
        await text(request);
        response.statusCode = 404;
        write({ error: { message: 'no such command', exitCode: exitCode.failure } });
    }
    response.end();
  } catch (error) {
    const told = explain(error);
    if (told === null) logger.error({ err: error }, 'an operator command failed');
    // Who is still sending would take an answer for a broken connection.
    await finished(request.resume(), { writable: false }).catch(() => {});
    // A backup that breaks off must not look as if it were whole.
    if (pathname === controlPaths.backup && response.headersSent) response.destroy();
    else {
      const message = told?.message ?? 'this failed inside of the server: its log tells more';
      response.statusCode = 500;
      response.end(
        `${JSON.stringify({ error: { message, exitCode: told?.exitCode ?? exitCode.failure } })}\n`,
      );
    }
  }
}

/** Rejects with StartupError: a parser's own error quotes what it could not read. */
async function readJson<Value>(request: IncomingMessage): Promise<Value> {
  const body = await text(request);
  try {
    return JSON.parse(body) as Value;
  } catch {
    throw new StartupError('the command was cut off on its way to the server: try again');
  }
}

function listen(server: Server, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(name, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** By a server that runs: what a server that was killed has left behind is not. */
function isInUse(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(systemCode(error) === 'EACCES'));
  });
}
