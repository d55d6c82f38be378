import type { Command } from 'commander';
import type { Configuration } from '../config/configuration.ts';
import { isPostgresUrl, postgresExample } from '../config/postgres-url.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import { exitCode } from '../exit-code.ts';
import type { StoreSettings } from '../maintenance/open-maintenance.ts';
import { StartupError } from '../startup-error.ts';
import { addRootKeyFlags, rootKeySourceOf } from './root-key-flags.ts';

export const defaultData = '.trent';

/** Flags that say which store a command is for, the same as those of `serve`. */
export interface StoreFlags {
  readonly data?: string;
  readonly postgres?: string;
  readonly config?: string;
  readonly [rootKeyFlag: string]: unknown;
}

/** Adds them to a command that works on the store of a server, running or not. */
export function addStoreFlags(command: Command): void {
  command
    .option('--data <dir>', `data directory of the server (default: ${defaultData})`)
    .option('--postgres <url>', 'where the keys are kept in a PostgreSQL database, its URL')
    .option('--config <file>', 'configuration file of the server; flags win over it');
  addRootKeyFlags(command, '', 'where no server runs: the root key');
}

/** Which store the flags and the configuration file name. Throws StartupError. */
export function readStoreFlags(flags: StoreFlags): StoreSettings {
  checkPostgresFlag(flags.postgres);
  const { configuration } =
    flags.config === undefined ? { configuration: {} } : readConfiguration(flags.config);
  return storeSettingsOf(flags, configuration);
}

export function storeSettingsOf(flags: StoreFlags, configuration: Configuration): StoreSettings {
  const postgres = flags.postgres ?? configuration.postgres;
  const rootKey = rootKeySourceOf(flags) ?? configuration.rootKey;
  const [account, ...others] = configuration.accounts ?? [];
  return {
    data: flags.data ?? configuration.data ?? defaultData,
    ...(postgres === undefined ? {} : { postgres }),
    ...(rootKey === undefined ? {} : { rootKey }),
    ...(account === undefined || others.length > 0 ? {} : { accountId: account.id }),
    region: configuration.regions?.[0] ?? 'us-east-1',
  };
}

/** Not a parser of the flag: its message would repeat the password. */
export function checkPostgresFlag(url: string | undefined): void {
  if (url === undefined || isPostgresUrl(url)) return;
  throw new StartupError(`--postgres needs a URL such as ${postgresExample}`, {
    exitCode: exitCode.usage,
  });
}
