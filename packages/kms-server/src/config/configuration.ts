import type { Account } from '../account.ts';
import type { RequestLimits } from '../limits/rate-limits.ts';
import type { ReferenceSettings } from '../reference/reference-settings.ts';
import type { RootKeySource } from '../root-key/root-key-source.ts';
import type { TlsFiles } from '../tls/tls-files.ts';

/**
 * What a configuration file may say; what it leaves out is decided by flags, then by defaults. Paths are absolute: a
 * relative one in the file starts at the file's own directory.
 */
export interface Configuration {
  /** Regions served, e.g. `us-east-1`; not empty. Clients are told of the first. */
  readonly regions?: readonly string[];
  readonly host?: string;
  readonly port?: number;
  /** Data directory. */
  readonly data?: string;
  /** URL of a PostgreSQL database for the keys, instead of a file in the data directory. */
  readonly postgres?: string;
  readonly rootKey?: RootKeySource;
  readonly logLevel?: string;
  /** File of the audit trail, or `off`. */
  readonly audit?: string;
  /** Networks whose addresses may read the metrics, besides this machine. */
  readonly metrics?: readonly string[];
  /** Origins of the web pages that may call the API. */
  readonly cors?: readonly string[];
  readonly limits?: RequestLimits;
  /** The reference page: a folder or `off`, and the conformance report that it shows. */
  readonly reference?: ReferenceSettings;
  readonly tls?: TlsFiles;
  /** Not empty where given; then no account and no access key is made at the first start. */
  readonly accounts?: readonly Account[];
}
