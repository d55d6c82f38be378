import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { Configuration } from '../config/configuration.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import { exitCode } from '../exit-code.ts';
import { createLogger, logLevels } from '../logger.ts';
import { StartupError } from '../startup-error.ts';
import { banner } from './banner.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const defaultHost = '127.0.0.1';
const defaultPort = 8080;
const defaultData = '.trent';

interface ServeFlags {
  readonly data?: string;
  readonly ephemeral?: true;
  readonly host?: string;
  readonly port?: number;
  readonly config?: string;
  readonly logLevel: string;
}

/** Adds `serve` to the program. */
export function addServeCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command('serve')
    .summary('serve the KMS API until Ctrl-C')
    .description(
      'Serves the KMS API until SIGINT or SIGTERM. When ready, prints "listening on http://HOST:PORT" on a line of its own.',
    )
    .option('--data <dir>', `where keys are kept, made if absent (default: ${defaultData})`)
    .addOption(
      new Option(
        '--ephemeral',
        'keep everything in memory; POST /_trent/reset, from this machine, empties it',
      ).conflicts('data'),
    )
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
    .option('--config <file>', 'YAML or JSON: region, listen, data, accounts; flags win over it')
    .addOption(
      new Option('--log-level <level>', 'how much to log on standard error, one JSON object a line')
        .choices(logLevels)
        .default('info'),
    )
    .addHelpText('after', help)
    .action(async (flags: ServeFlags) => done(await serve(flags)));
}

async function serve(flags: ServeFlags): Promise<number> {
  const logger = createLogger(flags.logLevel);
  const { configuration, warnings } =
    flags.config === undefined
      ? { configuration: {} as Configuration, warnings: [] }
      : readConfiguration(flags.config);
  for (const warning of warnings) logger.warn(warning);
  if (flags.ephemeral === true && configuration.data !== undefined) {
    throw new StartupError(
      `--ephemeral keeps nothing, but ${flags.config} names a data directory: leave one of them out`,
      { exitCode: exitCode.usage },
    );
  }
  // Loaded here, so that help and wrong usage need not wait for the whole service.
  const { startServer } = await import('../start-server.ts');
  const server = await startServer({
    ...(flags.ephemeral === true
      ? { ephemeral: true as const }
      : { data: flags.data ?? configuration.data ?? defaultData }),
    host: flags.host ?? configuration.host ?? defaultHost,
    port: flags.port ?? configuration.port ?? defaultPort,
    ...(configuration.region === undefined ? {} : { region: configuration.region }),
    ...(configuration.accounts === undefined ? {} : { accounts: configuration.accounts }),
    logger,
  });
  const stopped = stopOnSignal(server, logger);
  process.stdout.write(banner(server));
  return stopped;
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
  With --ephemeral, the first two are in a temporary directory that goes with the server.

Configuration file:
  region: us-east-1
  listen: { host: 127.0.0.1, port: 8080 }
  data: .trent                  # relative to the file
  accounts:
    - id: '111122223333'
      principals:
        - name: app             # a user; or arn: arn:aws:iam::111122223333:role/app
          accessKeys: [{ id: AKIA..., secret: ... }]

Examples:
  trent-kms serve
  trent-kms serve --ephemeral --port 0
  export AWS_SHARED_CREDENTIALS_FILE=.trent/credentials AWS_CONFIG_FILE=.trent/config
  aws kms create-key --endpoint-url http://127.0.0.1:8080   # older ones do not read the endpoint from AWS_CONFIG_FILE`;
