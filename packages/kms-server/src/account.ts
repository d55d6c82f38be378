import type { PolicyDocument } from '@trent/kms-service';
import type { Credentials } from '@trent/protocol';

/** A credential. Those this package makes show their secret neither to `util.inspect` nor to `JSON.stringify`. */
export interface AccessKey extends Credentials {
  /** End of validity of a temporary one. */
  readonly expiration?: Date | undefined;
}

/** Of a role: somebody who assumed it. */
export interface Session {
  /** Last part of the session's ARN. */
  readonly name: string;
  readonly accessKeys: readonly AccessKey[];
  /** Limit what the session may do; one that allows is enough. */
  readonly policies?: readonly PolicyDocument[];
}

/** A service that calls on behalf of a principal, with access keys of its own (IAM guide, forward access sessions). */
export interface ServiceAccess {
  /** e.g. `s3.eu-west-1.amazonaws.com`: what policies see as `kms:ViaService`. */
  readonly viaService: string;
  /** ARN of the resource for which it calls. */
  readonly sourceArn?: string;
  readonly accessKeys: readonly AccessKey[];
}

/** Who may sign requests: a user, a role or the root of an account. */
export interface Principal {
  /** e.g. `arn:aws:iam::111122223333:user/app` */
  readonly arn: string;
  readonly accessKeys: readonly AccessKey[];
  /** Of a role. */
  readonly sessions?: readonly Session[];
  readonly services?: readonly ServiceAccess[];
  /** Its IAM policies. Left out: it administers its account. */
  readonly policies?: readonly PolicyDocument[];
  /** What its policies can give it at most. */
  readonly permissionsBoundary?: PolicyDocument;
  readonly tags?: Readonly<Record<string, string>>;
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

/** The partition that an ARN is of. */
export function partitionOfArn(arn: string): string {
  return arn.split(':', 2)[1] ?? '';
}
