import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createKmsHandler } from '@trent/kms-server-stub';
import { createNodeServer } from '@trent/server-runtime/node';
import { partitionOf } from './account.ts';
import type { AccessKey, Account } from './account.ts';
import { createAuthenticate } from './authenticate.ts';
import { openAccountId } from './data/account-id.ts';
import { writeAwsConfigFile } from './data/aws-config-file.ts';
import { openCredentialsFile } from './data/credentials-file.ts';
import { makeDataDirectory, makeTemporaryDirectory } from './data/data-directory.ts';
import type { DataDirectory } from './data/data-directory.ts';
import { openRootKey, rootKeyBytes } from './data/root-key.ts';
import { startKeyUpkeep } from './key-upkeep.ts';
import { listen } from './http/listen.ts';
import { isLoopbackHost } from './http/loopback.ts';
import { logAnswer } from './http/log-answer.ts';
import { withResetRoute } from './http/reset-route.ts';
import { createLogger } from './logger.ts';
import type { Logger } from './logger.ts';
import { openService } from './open-service.ts';
import { StartupError } from './startup-error.ts';

export interface ServerOptions {
  /** Data directory, made where there is none. This or `ephemeral`. */
  readonly data?: string;
  /** Keep everything in memory, and answer `POST /_trent/reset`. */
  readonly ephemeral?: true;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** 0 for a free one, which is the default. */
  readonly port?: number;
  /** The region served. Default `us-east-1`. */
  readonly region?: string;
  /** Who may call. Default: one account with one access key, made at the first start. */
  readonly accounts?: readonly Account[];
  /** Default `silent`; ignored where a `logger` is given. */
  readonly logLevel?: string;
  readonly logger?: Logger;
  /** The service's clock, also that of signatures. Default `() => new Date()`. */
  readonly now?: () => Date;
  /** How long a client may take to send a request, in milliseconds. Default 10 000 each. */
  readonly timeouts?: { readonly headersMs: number; readonly bodyMs: number };
}

export interface RunningServer {
  /** `http://HOST:PORT` */
  readonly url: string;
  readonly region: string;
  /** The access key that the server made; `null` where `accounts` were given. */
  readonly credentials: AccessKey | null;
  /** Absolute; `null` where nothing is kept. */
  readonly dataDirectory: string | null;
  /** The same access key as an AWS shared-credentials file; `null` where `accounts` were given. */
  readonly credentialsFile: string | null;
  /** Region and endpoint as an AWS config file. */
  readonly awsConfigFile: string;
  /**
   * Stops: no new connections, requests in flight may take `graceMs` milliseconds to finish (default 1 000), then the
   * store is closed.
   */
  close(graceMs?: number): Promise<void>;
}

/**
 * Starts the key service on a port of its own and resolves once it accepts requests. Every request must be signed with
 * an access key of `accounts`, or with the one the server made. Rejects with StartupError where it cannot start.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const logger = options.logger ?? createLogger(options.logLevel ?? 'silent');
  const region = options.region ?? 'us-east-1';
  const now = options.now ?? ((): Date => new Date());
  const host = options.host ?? '127.0.0.1';
  await using opened = new AsyncDisposableStack();
  const { directory, database, rootKey } = openDirectory(options, opened);
  const service = await openService(database, rootKey, now);
  opened.defer(() => service.close());

  const { accounts, credentials } = openAccounts(options, region, directory, logger);
  const handler = createKmsHandler(service, {
    authenticate: createAuthenticate({ accounts, regions: [region], now }),
    now,
    onAnswer: (event) => logAnswer(logger, event),
  });
  const server = createNodeServer(
    options.ephemeral === true ? withResetRoute(handler, () => service.reset()) : handler,
    {
      onRefusal: (status) => logger.debug({ status }, 'refused unread'),
      ...(options.timeouts === undefined
        ? {}
        : {
            headersTimeoutMs: options.timeouts.headersMs,
            bodyTimeoutMs: options.timeouts.bodyMs,
          }),
    },
  );
  const url = await listen(server, host, options.port ?? 0);
  server.on('error', (error) => logger.error({ err: error }, 'the listener failed'));
  opened.defer(() => server.stop(0));
  writeAwsConfigFile(directory.awsConfig, region, url);
  if (!isLoopbackHost(host)) {
    logger.warn(
      { host },
      'other machines can reach this server, and what they send is not encrypted',
    );
  }
  opened.defer(startKeyUpkeep(service, logger));
  logger.info(
    { url, region, data: options.ephemeral === true ? null : directory.path },
    'listening',
  );

  const running = opened.move();
  let closed: Promise<void> | undefined;
  return {
    url,
    region,
    credentials,
    dataDirectory: options.ephemeral === true ? null : directory.path,
    credentialsFile: credentials === null ? null : directory.credentials,
    awsConfigFile: directory.awsConfig,
    close: (graceMs = 1_000) =>
      (closed ??= server.stop(graceMs).then(() => running.disposeAsync())),
  };
}

interface OpenedDirectory {
  readonly directory: DataDirectory;
  /** File of the database, or `:memory:`. */
  readonly database: string;
  /** The service takes it over. */
  readonly rootKey: Buffer;
}

function openDirectory(
  { data, ephemeral }: ServerOptions,
  opened: AsyncDisposableStack,
): OpenedDirectory {
  if ((data === undefined) === (ephemeral === undefined)) {
    throw new StartupError('a server is either given a data directory or ephemeral');
  }
  if (data === undefined) {
    const temporary = makeTemporaryDirectory();
    opened.defer(() => temporary.remove());
    return { directory: temporary, database: ':memory:', rootKey: randomBytes(rootKeyBytes) };
  }
  const directory = makeDataDirectory(data);
  // Asked first: another process that starts at the same moment makes the root key before the database.
  const holdsKeys = existsSync(directory.database);
  return {
    directory,
    database: directory.database,
    rootKey: openRootKey(directory.rootKey, !holdsKeys),
  };
}

function openAccounts(
  options: ServerOptions,
  region: string,
  directory: DataDirectory,
  logger: Logger,
): { accounts: readonly Account[]; credentials: AccessKey | null } {
  if (options.accounts !== undefined) return { accounts: options.accounts, credentials: null };
  const id = openAccountId(directory.accountId);
  const { credentials, warnings } = openCredentialsFile(directory.credentials);
  for (const warning of warnings) logger.warn(warning);
  const arn = `arn:${partitionOf(region)}:iam::${id}:root`;
  return { accounts: [{ id, principals: [{ arn, accessKeys: [credentials] }] }], credentials };
}
