import type { AccessKey, Account } from './account.ts';
import type { RequestLimits } from './limits/rate-limits.ts';
import type { UpkeepCounts } from './key-upkeep.ts';
import type { Logger } from './logger.ts';
import type { ReferenceSettings } from './reference/reference-settings.ts';
import type { RootKeySource } from './root-key/root-key-source.ts';
import type { TlsFiles } from './tls/tls-files.ts';

export interface ServerOptions extends ChangeableSettings {
  /** Data directory, made where there is none. This or `ephemeral`. */
  readonly data?: string;
  /**
   * `postgres://USER:PASSWORD@HOST:PORT/DATABASE`: keep keys there, which any number of servers may share, instead of in
   * the data directory. All of them need the same root key in their data directories.
   */
  readonly postgres?: string;
  /** Where the root key comes from. Default: `root.key` in the data directory, made at the first start. */
  readonly rootKey?: RootKeySource;
  /** Keep everything in memory, and answer `POST /_trent/reset`. */
  readonly ephemeral?: true;
  /**
   * A file of keys that are to be there when the server starts, and after each reset: see docs/seed.md. A key that names no
   * account is of the only one that there is.
   */
  readonly seed?: string;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** 0 for a free one, which is the default. */
  readonly port?: number;
  /** The Region served, where it is one. Default `us-east-1`. */
  readonly region?: string;
  /** The Regions served, instead of `region`: a request is for the one that its signature names. Not empty. */
  readonly regions?: readonly string[];
  /**
   * File of the audit trail, or `off`. Default: `audit.jsonl` in the data directory, none where the server is
   * ephemeral.
   */
  readonly audit?: string;
  /** Default `silent`; ignored where a `logger` is given. */
  readonly logLevel?: string;
  readonly logger?: Logger;
  /**
   * The service's clock, also that of signatures. Default `() => new Date()`. What comes due by it is done within a minute
   * of the machine's time, or by `keepUp`.
   */
  readonly now?: () => Date;
  /** How long a client may take to send a request, in milliseconds. Default 10 000 each. */
  readonly timeouts?: { readonly headersMs: number; readonly bodyMs: number };
}

/** What may change while a server runs. */
export interface ChangeableSettings {
  /** Who may call. Default: one account with one access key, made at the first start. */
  readonly accounts?: readonly Account[];
  /** Default: none. */
  readonly limits?: RequestLimits;
  /** Networks that may read the metrics, besides this machine, e.g. `10.0.0.0/8`. */
  readonly metrics?: readonly string[];
  /** Origins of the web pages that may call the API, e.g. `https://app.example.com`. Default: none. */
  readonly cors?: readonly string[];
  /** The reference page under `/_trent/reference`. Default: the one of this workspace, where it is built. */
  readonly reference?: ReferenceSettings;
  /** Speak TLS. A server that began without it cannot change to it, nor back; the files may be others. */
  readonly tls?: TlsFiles;
}

export interface RunningServer {
  /** `http://HOST:PORT`, or `https:`. */
  readonly url: string;
  /** The first of `regions`. */
  readonly region: string;
  readonly regions: readonly string[];
  /** The access key that the server made; `null` where `accounts` were given. */
  readonly credentials: Pick<AccessKey, 'accessKeyId' | 'secretAccessKey'> | null;
  /** Absolute; `null` where nothing is kept. */
  readonly dataDirectory: string | null;
  /** The same access key as an AWS shared-credentials file; `null` where `accounts` were given. */
  readonly credentialsFile: string | null;
  /** Region and endpoint as an AWS config file. */
  readonly awsConfigFile: string;
  /** File of the audit trail; `null` where there is none. */
  readonly auditFile: string | null;
  /** URL of the reference page; `null` where it was not built when the server started, or is off. */
  readonly referencePage: string | null;
  /** Deletes the keys whose waiting period is over, and rotates those whose automatic rotation is due, now. */
  keepUp(): Promise<UpkeepCounts>;
  /**
   * Takes other settings from the next request on, reads the TLS files again, and opens the audit trail again, which may
   * have been moved away. Throws StartupError where something of that cannot be; then nothing has changed.
   */
  reload(settings: ChangeableSettings): void;
  /**
   * Stops: no new connections, requests in flight may take `graceMs` milliseconds to finish (default 1 000), then the
   * store is closed.
   */
  close(graceMs?: number): Promise<void>;
}
