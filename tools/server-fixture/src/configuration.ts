import { writeFileSync } from 'node:fs';

/** What a request is signed with. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export const region = 'us-east-1';
export const accountId = '111122223333';

/**
 * Two users of one account: one who administers it, and one to whom only key policies and grants allow anything. And the
 * administrator of an account in China.
 */
export const accessKeys: Readonly<
  Record<'administrator' | 'guest' | 'chinaAdministrator', AccessKey>
> = {
  administrator: {
    accessKeyId: 'AKIAADMINISTRATOR00',
    secretAccessKey: 'administrator-of-the-account',
  },
  guest: {
    accessKeyId: 'AKIAGUESTGUEST00000',
    secretAccessKey: 'guest-without-policies-of-its-own',
  },
  chinaAdministrator: {
    accessKeyId: 'AKIACHINACHINA00000',
    secretAccessKey: 'administrator-of-the-account-in-china',
  },
};

/** Writes the configuration file of a server whose callers are those of `accessKeys`; `also` adds words to it. */
export function writeConfiguration(path: string, also: object = {}): void {
  const { administrator, guest, chinaAdministrator } = accessKeys;
  const configuration = {
    accounts: [
      {
        id: accountId,
        principals: [
          { name: 'administrator', accessKeys: [named(administrator)] },
          { name: 'guest', accessKeys: [named(guest)], policies: [{ Statement: [] }] },
        ],
      },
      {
        id: '444455556666',
        partition: 'aws-cn',
        principals: [{ name: 'administrator', accessKeys: [named(chinaAdministrator)] }],
      },
    ],
    ...also,
  };
  writeFileSync(path, JSON.stringify(configuration, null, 2), { mode: 0o600 });
}

function named({ accessKeyId, secretAccessKey }: AccessKey): object {
  return { id: accessKeyId, secret: secretAccessKey };
}
