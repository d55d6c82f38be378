import { writeFileSync } from 'node:fs';

/** What a request is signed with. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export const region = 'us-east-1';
export const accountId = '111122223333';

/** Two users of one account: one who administers it, and one to whom only key policies and grants allow anything. */
export const accessKeys: Readonly<Record<'administrator' | 'guest', AccessKey>> = {
  administrator: {
    accessKeyId: 'AKIAADMINISTRATOR00',
    secretAccessKey: 'administrator-of-the-account',
  },
  guest: {
    accessKeyId: 'AKIAGUESTGUEST00000',
    secretAccessKey: 'guest-without-policies-of-its-own',
  },
};

/** Writes the configuration file of a server whose callers are those of `accessKeys`; `also` adds words to it. */
export function writeConfiguration(path: string, also: object = {}): void {
  const { administrator, guest } = accessKeys;
  const configuration = {
    accounts: [
      {
        id: accountId,
        principals: [
          { name: 'administrator', accessKeys: [named(administrator)] },
          { name: 'guest', accessKeys: [named(guest)], policies: [{ Statement: [] }] },
        ],
      },
    ],
    ...also,
  };
  writeFileSync(path, JSON.stringify(configuration, null, 2), { mode: 0o600 });
}

function named({ accessKeyId, secretAccessKey }: AccessKey): object {
  return { id: accessKeyId, secret: secretAccessKey };
}
