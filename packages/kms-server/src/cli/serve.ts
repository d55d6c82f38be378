import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { Configuration } from '../config/configuration.ts';
import { regionPattern } from '../config/region-pattern.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import type { ReadConfiguration } from '../config/read-configuration.ts';
import { exitCode } from '../exit-code.ts';
import { originForm, parseOrigin } from '../http/cors.ts';
import { logLevels } from '../log-levels.ts';
import { createLogger } from '../logger.ts';
import type { Logger } from '../logger.ts';
import type { ReferenceSettings } from '../reference/reference-settings.ts';
import type { ChangeableSettings } from '../server-options.ts';
import { StartupError } from '../startup-error.ts';
import type { TlsFiles } from '../tls/tls-files.ts';
import { banner } from './banner.ts';
import { reloadOnHangup } from './reload-on-hangup.ts';
import { addRootKeyFlags } from './root-key-flags.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { checkPostgresFlag, defaultData, storeSettingsOf } from './store-flags.ts';

const defaultHost = '127.0.0.1';
const defaultPort = 8080;

interface ServeFlags {
  readonly data?: string;
  readonly postgres?: string;
  readonly ephemeral?: true;
  readonly host?: string;
  readonly port?: number;
  readonly region?: readonly string[];
  readonly audit?: string;
  readonly cors?: readonly string[];
  readonly referenceSite?: string;
  readonly conformanceReport?: string;
  readonly tlsCertificate?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
  readonly seed?: string;
  readonly config?: string;
  readonly logLevel?: string;
}

/** Adds `serve` to the program. */
export function addServeCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('serve')
    .summary('serve the KMS API until Ctrl-C')
    .description(
      'Serves the KMS API until SIGINT or SIGTERM. When ready, prints "listening on http://HOST:PORT" on a line of its own.',
    )
    .option('--data <dir>', `where keys are kept, made if absent (default: ${defaultData})`)
    .option(
      '--postgres <url>',
      'keep keys in this PostgreSQL database, which several servers with the same root key may share; the password may be in PGPASSWORD',
    );
  addRootKeyFlags(command, '', 'the root key (default: DIR/root.key, made if absent)');
  command
    .addOption(
      new Option(
        '--ephemeral',
        'keep everything in memory; POST /_trent/reset, from this machine, empties it',
      ).conflicts(['data', 'postgres']),
    )
    .option('--seed <file>', 'make the keys in this file at the start, and after a reset')
    .option(
      '--host <host>',
      `address to listen on (default: ${defaultHost}, this machine only)`,
      parseHost,
    )
    .option(
      '--port <n>',
      `port to listen on, 0 for a free one (default: ${defaultPort})`,
      parsePort,
    )
    .option(
      '--region <names>',
      'Regions to serve, separated by commas; a request is for the one it is signed for (default: us-east-1)',
      parseRegions,
    )
    .option(
      '--audit <file>',
      'where to write one event per request, or off (default: DIR/audit.jsonl)',
    )
    .option(
      '--cors <origins>',
      'origins of the web pages that may call the API, separated by commas (default: none)',
      parseOrigins,
    )
    .option(
      '--reference-site <dir>',
      'the reference page to show under /_trent/reference, or off (default: what npm run reference builds)',
    )
    .option(
      '--conformance-report <file>',
      'the JSON report of a conformance run to show there (default: DIR/conformance.json)',
    )
    .option('--tls-certificate <file>', 'speak TLS with this certificate, in PEM')
    .option('--tls-key <file>', 'its private key, in PEM')
    .option(
      '--tls-client-ca <file>',
      'ask clients for a certificate of one of these authorities (mTLS)',
    )
    .option('--config <file>', 'YAML or JSON, read again on SIGHUP; flags win over it')
    .addOption(
      new Option(
        '--log-level <level>',
        'how much to log on standard error, one JSON object a line (default: info)',
      ).choices(logLevels),
    )
    .addHelpText('after', help)
    .action(async (flags: ServeFlags) => done(await serve(flags)));
}

async function serve(flags: ServeFlags): Promise<number> {
  const { configuration, warnings } = readSettings(flags);
  const logger = createLogger(logLevelOf(flags, configuration));
  for (const warning of warnings) logger.warn(warning);
  if (flags.ephemeral === true && (configuration.data ?? configuration.postgres) !== undefined) {
    const what = configuration.data === undefined ? 'database' : 'data directory';
    throw new StartupError(
      `--ephemeral keeps nothing, but ${flags.config} names a ${what}: leave one of them out`,
      { exitCode: exitCode.usage },
    );
  }
  checkPostgresFlag(flags.postgres);
  const { data, postgres, rootKey } = storeSettingsOf({ ...flags }, configuration);
  if (flags.ephemeral === true && rootKey !== undefined) {
    throw new StartupError('--ephemeral makes a root key of its own: leave the other one out', {
      exitCode: exitCode.usage,
    });
  }
  // Loaded here, so that help and wrong usage need not wait for the whole service.
  const { startServer } = await import('../start-server.ts');
  const kept = {
    data,
    ...(postgres === undefined ? {} : { postgres }),
    ...(rootKey === undefined ? {} : { rootKey }),
  };
  const regions = flags.region ?? configuration.regions;
  const audit = flags.audit ?? configuration.audit;
  const server = await startServer({
    ...(flags.ephemeral === true ? { ephemeral: true as const } : kept),
    host: flags.host ?? configuration.host ?? defaultHost,
    port: flags.port ?? configuration.port ?? defaultPort,
    ...(regions === undefined ? {} : { regions }),
    ...(audit === undefined ? {} : { audit }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...changeable(flags, configuration),
    logger,
  });
  const stopped = stopOnSignal(server, logger);
  reloadOnHangup(logger, () => {
    const again = readSettings(flags);
    for (const warning of again.warnings) logger.warn(warning);
    server.reload(changeable(flags, again.configuration));
    logger.level = logLevelOf(flags, again.configuration);
    warnOfRestart(logger, configuration, again.configuration);
  });
  process.stdout.write(banner(server));
  return stopped;
}

function readSettings({ config }: ServeFlags): ReadConfiguration {
  return config === undefined ? { configuration: {}, warnings: [] } : readConfiguration(config);
}

function logLevelOf(flags: ServeFlags, { logLevel }: Configuration): string {
  return flags.logLevel ?? logLevel ?? 'info';
}

/** Throws StartupError where the flags for TLS are not complete. */
function changeable(flags: ServeFlags, configuration: Configuration): ChangeableSettings {
  const { accounts, limits, metrics } = configuration;
  const tls = tlsOf(flags) ?? configuration.tls;
  const cors = flags.cors ?? configuration.cors;
  return {
    ...(accounts === undefined ? {} : { accounts }),
    ...(limits === undefined ? {} : { limits }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(cors === undefined ? {} : { cors }),
    reference: referenceOf(flags, configuration),
    ...(tls === undefined ? {} : { tls }),
  };
}

function referenceOf(
  { referenceSite, conformanceReport }: ServeFlags,
  { reference }: Configuration,
): ReferenceSettings {
  return {
    ...reference,
    ...(referenceSite === undefined ? {} : { site: referenceSite }),
    ...(conformanceReport === undefined ? {} : { conformanceReport }),
  };
}

function tlsOf({ tlsCertificate, tlsKey, tlsClientCa }: ServeFlags): TlsFiles | undefined {
  if (tlsCertificate === undefined && tlsKey === undefined && tlsClientCa === undefined) {
    return undefined;
  }
  if (tlsCertificate === undefined || tlsKey === undefined) {
    throw new StartupError('TLS needs both --tls-certificate and --tls-key', {
      exitCode: exitCode.usage,
    });
  }
  return {
    certificate: tlsCertificate,
    key: tlsKey,
    ...(tlsClientCa === undefined ? {} : { clientCa: tlsClientCa }),
  };
}

/** Settings that a running server keeps, whatever the file says by now. */
function warnOfRestart(logger: Logger, before: Configuration, now: Configuration): void {
  for (const word of ['regions', 'host', 'port', 'data', 'postgres', 'rootKey', 'audit'] as const) {
    if (JSON.stringify(before[word]) === JSON.stringify(now[word])) continue;
    logger.warn({ word }, 'changed in the configuration file: takes effect at the next start');
  }
}

function parseRegions(text: string): readonly string[] {
  const regions = [...new Set(text.split(',').map((name) => name.trim()))];
  if (regions.every((name) => regionPattern.test(name))) return regions;
  throw new InvalidArgumentError('give names of Regions, such as us-east-1,cn-north-1.');
}

function parseOrigins(text: string): readonly string[] {
  const origins = text.split(',').map((origin) => origin.trim());
  if (origins.every((origin) => parseOrigin(origin) !== null)) return origins;
  throw new InvalidArgumentError(`an origin is ${originForm}.`);
}

function parseHost(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('give an address or a host name.');
  return text;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535.');
  }
  return port;
}

const help = `
Credentials:
  Every request must be signed. Without accounts in a configuration file, the first start makes an account and an
  access key, and later starts use them again:
    DIR/credentials   the access key, an AWS shared-credentials file, readable by you alone
    DIR/config        region and endpoint of this server, an AWS config file
    DIR/root.key      seals the keys in DIR/kms.sqlite: keep a copy, nothing opens without it
    DIR/audit.jsonl   one event per request, in CloudTrail's shape, without secrets
  With --ephemeral, the first two are in a temporary directory that goes with the server.

Configuration file (all of it is optional; SIGHUP reads it again):
  regions: [us-east-1, cn-north-1]
  listen: { host: 127.0.0.1, port: 8080 }
  data: .trent                  # relative to the file, like all paths in it
  rootKey: { environment: TRENT_ROOT_KEY }   # or { file: ... }, or { command: [program, argument] }
  tls: { certificate: server.pem, key: server.key }
  limits: { perSecond: 10000, operations: { CreateKey: 50 } }   # of each account in a Region; then ThrottlingException
  metrics: [10.0.0.0/8]         # who may read /_trent/metrics, besides this machine
  cors: [https://app.example.com]   # web pages that may call the API
  reference: { site: site, conformanceReport: report/report.json }   # shown under /_trent/reference; site: off for none
  accounts:
    - id: '111122223333'
      principals:
        - name: app             # a user; or arn: arn:aws:iam::111122223333:role/app
          accessKeys: [{ id: AKIA..., secret: ... }]

Under /_trent, unsigned:
  health    200 as long as the process runs
  ready     200 where it can serve, otherwise 503 and why not
  metrics   for Prometheus
  reference the API's documentation, where it is built (npm run reference), and a page to try requests
  reset     POST, with --ephemeral: back to the start
  clock     GET and POST, with --ephemeral: the time by which keys are deleted and rotated

Signals:
  SIGTERM, SIGINT   stop: requests in flight may finish; a second one does not wait
  SIGHUP            read the configuration and the TLS files again, open the audit trail again

Examples:
  trent-kms serve
  trent-kms serve --ephemeral --port 0
  export AWS_SHARED_CREDENTIALS_FILE=.trent/credentials AWS_CONFIG_FILE=.trent/config
  aws kms create-key --endpoint-url http://127.0.0.1:8080   # older ones do not read the endpoint from AWS_CONFIG_FILE`;
