import { randomBytes } from 'node:crypto';
import type { Principal } from '@trent/kms-server';

/** Somebody whom the suite calls as. */
export interface Caller {
  /** Of the profile, and of the user. */
  readonly name: string;
  readonly arn: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export const administrator: Caller = caller('111122223333', 'administrator');

/** Of the same account, without policies. */
export const nobody: Caller = caller('111122223333', 'nobody');

/** Administers another account. */
export const stranger: Caller = caller('444455556666', 'stranger');

export function principal({ arn, accessKeyId, secretAccessKey }: Caller): Principal {
  return { arn, accessKeys: [{ accessKeyId, secretAccessKey }] };
}

/** As a section of a shared-credentials file. */
export function profile({ name, accessKeyId, secretAccessKey }: Caller): string {
  return `[${name}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
}

function caller(account: string, name: string): Caller {
  return {
    name,
    arn: `arn:aws:iam::${account}:user/${name}`,
    accessKeyId: `AKIA${name.toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
}
