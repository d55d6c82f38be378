import { createKmsHandler } from '@trent/kms-server-stub';
import { createNodeServer } from '@trent/server-runtime/node';
import type { NodeServer } from '@trent/server-runtime/node';
import { auditRequests } from './audit/audit-requests.ts';
import { openAuditTrail } from './audit/audit-trail.ts';
import type { AuditTrail } from './audit/audit-trail.ts';
import { Authenticator } from './authenticate.ts';
import { writeAwsConfigFile } from './data/aws-config-file.ts';
import type { DataDirectory } from './data/data-directory.ts';
import { openAccounts } from './data/open-accounts.ts';
import { openDirectory } from './data/open-directory.ts';
import { CrossOrigin } from './http/cors.ts';
import { clockRoute } from './http/clock-route.ts';
import { listen } from './http/listen.ts';
import { isLoopbackHost } from './http/loopback.ts';
import { logAnswer } from './http/log-answer.ts';
import { networkCheck } from './http/networks.ts';
import { operatorRoutes } from './http/operator-routes.ts';
import { resetRoute } from './http/reset-route.ts';
import { startKeyUpkeep } from './key-upkeep.ts';
import { RateLimits } from './limits/rate-limits.ts';
import { createLogger } from './logger.ts';
import type { Logger } from './logger.ts';
import { maintenanceOf } from './maintenance/maintenance.ts';
import { serveControl } from './maintenance/serve-control.ts';
import { Metrics } from './metrics/metrics.ts';
import { openService } from './open-service.ts';
import { ReferenceRoutes } from './reference/reference-routes.ts';
import { applySeed, readSeedFile } from './seed/apply-seed.ts';
import type { ChangeableSettings, RunningServer, ServerOptions } from './server-options.ts';
import { readTlsFiles } from './tls/tls-files.ts';
import { SettableClock } from './settable-clock.ts';
import { StartupError } from './startup-error.ts';

/**
 * Starts the key service on a port of its own and resolves once it accepts requests. Every request must be signed with
 * an access key of `accounts`, or with the one the server made. Rejects with StartupError where it cannot start.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const logger = options.logger ?? createLogger(options.logLevel ?? 'silent');
  const regions = options.regions ?? [options.region ?? 'us-east-1'];
  const region = regions[0]!;
  const now = options.now ?? ((): Date => new Date());
  const host = options.host ?? '127.0.0.1';
  const tls = options.tls === undefined ? null : readTlsFiles(options.tls);
  await using opened = new AsyncDisposableStack();
  const { directory, database, rootKey } = await openDirectory(options, opened, logger);
  const clock = new SettableClock(now);
  const service = await openService(options.postgres ?? database, rootKey, clock.now);
  opened.defer(() => service.close());
  const trail = openTrail(options, directory);
  opened.defer(() => trail?.close());

  const { accounts, credentials } = openAccounts(options.accounts, regions, directory, logger);
  const seedDefaults = { accountId: accounts.length === 1 ? accounts[0]!.id : null, region };
  const seedText = options.seed === undefined ? null : readSeedFile(options.seed);
  const seed = async (): Promise<void> => {
    if (seedText !== null)
      logger.info(await applySeed(service, seedText, seedDefaults), 'keys seeded');
  };
  await seed();
  const upkeep = startKeyUpkeep(service, logger);
  opened.defer(() => upkeep.stop());
  const authenticator = new Authenticator({ accounts, regions, now });
  const limits = new RateLimits(options.limits ?? {});
  const metrics = new Metrics();
  let mayReadMetrics = networkCheck(options.metrics ?? []);
  const crossOrigin = new CrossOrigin(options.cors ?? []);
  const reference = new ReferenceRoutes(
    options.reference ?? {},
    options.ephemeral === true ? null : directory.conformanceReport,
  );
  const handler = createKmsHandler(service, {
    authenticate: authenticator.authenticate,
    admit: (call) => {
      limits.admit(call);
      // What is done could not be written down: better not to do it. The refusal's own event tries again.
      if (trail?.isWritable === false) throw new Error('the audit trail cannot be written to');
    },
    ...(trail === null ? {} : { audit: auditRequests(trail) }),
    now,
    onAnswer: (event) => {
      metrics.count(event);
      logAnswer(logger, event);
    },
  });
  const ofOperators = operatorRoutes({
    problems: async () => [
      ...((await service.isAvailable()) ? [] : ['store']),
      ...(trail?.isWritable === false ? ['audit'] : []),
    ],
    metrics,
    mayReadMetrics: (address) => mayReadMetrics(address),
    ...(options.ephemeral === true
      ? {
          reset: resetRoute(async () => {
            clock.reset();
            await service.reset();
            await seed();
          }),
          clock: clockRoute(clock, () => upkeep.run()),
        }
      : {}),
  });
  const server = createNodeServer(crossOrigin.wrap(handler), {
    routes: (method, path) =>
      ofOperators(method, path) ?? reference.route(method, path) ?? crossOrigin.route(method, path),
    onRefusal: (status) => {
      metrics.countRefusedUnread(status);
      logger.debug({ status }, 'refused unread');
    },
    ...(tls === null ? {} : { tls }),
    ...(options.timeouts === undefined
      ? {}
      : {
          headersTimeoutMs: options.timeouts.headersMs,
          bodyTimeoutMs: options.timeouts.bodyMs,
        }),
  });
  const url = await listen(server, tls === null ? 'http' : 'https', host, options.port ?? 0);
  server.on('error', (error) => logger.error({ err: error }, 'the listener failed'));
  opened.defer(() => server.stop(0));
  opened.defer(
    await serveControl(
      directory.controlSocket,
      maintenanceOf(service, rootKey, seedDefaults),
      logger,
    ),
  );
  writeAwsConfigFile(directory.awsConfig, region, url);
  warnOfExposure(logger, host, tls !== null);
  if (reference.problem !== null) logger.warn(reference.problem);
  // First of all: others wait for it.
  opened.defer(() => service.stopRootKeyRotation());
  logger.info(
    { url, regions, data: options.ephemeral === true ? null : directory.path },
    'listening',
  );

  const running = opened.move();
  let closed: Promise<void> | undefined;
  return {
    url,
    region,
    regions,
    credentials,
    dataDirectory: options.ephemeral === true ? null : directory.path,
    credentialsFile: credentials === null ? null : directory.credentials,
    awsConfigFile: directory.awsConfig,
    auditFile: trail === null ? null : trail.path,
    referencePage: reference.path === null ? null : url + reference.path,
    keepUp: () => upkeep.run(),
    reload: (settings) => {
      const changed = openAccounts(settings.accounts, regions, directory, logger);
      changeTls(server, settings, tls !== null);
      trail?.reopen();
      authenticator.changeAccounts(changed.accounts);
      limits.change(settings.limits ?? {});
      mayReadMetrics = networkCheck(settings.metrics ?? []);
      crossOrigin.change(settings.cors ?? []);
      reference.change(settings.reference ?? {});
      if (reference.problem !== null) logger.warn(reference.problem);
    },
    close: (graceMs = 1_000) =>
      (closed ??= server.stop(graceMs).then(() => running.disposeAsync())),
  };
}

function openTrail(
  { audit, ephemeral }: ServerOptions,
  directory: DataDirectory,
): AuditTrail | null {
  if (audit === 'off' || (audit === undefined && ephemeral === true)) return null;
  return openAuditTrail(audit ?? directory.audit);
}

function changeTls(server: NodeServer, { tls }: ChangeableSettings, isTls: boolean): void {
  if ((tls !== undefined) !== isTls) {
    throw new StartupError('a running server cannot change between HTTP and TLS: restart it');
  }
  if (tls !== undefined) server.changeTls(readTlsFiles(tls));
}

function warnOfExposure(logger: Logger, host: string, isTls: boolean): void {
  if (isTls || isLoopbackHost(host)) return;
  logger.warn(
    { host },
    'other machines can reach this server, and what they send is not encrypted',
  );
}
