import type { Credentials } from '@trent/protocol';

/** A long-term credential. Those this package makes show their secret neither to `util.inspect` nor to `JSON.stringify`. */
export type AccessKey = Pick<Credentials, 'accessKeyId' | 'secretAccessKey'>;

/** Who may sign requests: a user, a role or the root of an account. */
export interface Principal {
  /** e.g. `arn:aws:iam::111122223333:user/app` */
  readonly arn: string;
  readonly accessKeys: readonly AccessKey[];
}

export interface Account {
  /** Twelve digits. */
  readonly id: string;
  readonly principals: readonly Principal[];
}

/** The partition of a region, second part of every ARN in it. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
