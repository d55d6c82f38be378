import type { Account } from '../account.ts';

/** What a configuration file may say; what it leaves out is decided by flags, then by defaults. */
export interface Configuration {
  /** Region served, e.g. `us-east-1`. */
  readonly region?: string;
  readonly host?: string;
  readonly port?: number;
  /** Data directory, absolute: a relative one in the file starts at the file's own directory. */
  readonly data?: string;
  /** Not empty where given; then no account and no access key is made at the first start. */
  readonly accounts?: readonly Account[];
}
