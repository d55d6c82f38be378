import type { Principal } from '@trent/kms-service';

/** Who may call a mutant server: what the suite's cases on isolation and permissions ask for. */
export interface Caller {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly principal: Principal;
}

export const regions: readonly [string, string] = ['us-east-1', 'us-west-2'];

/** Administers its account. */
export const first: Caller = caller('111122223333', 'AKIDMUTANTFIRST');

/** Of the same account, with no policy of its own. */
export const second: Caller = {
  ...caller('111122223333', 'AKIDMUTANTSECOND'),
  principal: {
    accountId: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/second',
    policies: [],
  },
};

/** Administers another account. */
export const other: Caller = caller('444455556666', 'AKIDMUTANTOTHER');

function caller(accountId: string, accessKeyId: string): Caller {
  return {
    accessKeyId,
    secretAccessKey: `secret-of-${accessKeyId}`,
    principal: { accountId, arn: `arn:aws:iam::${accountId}:user/admin` },
  };
}
