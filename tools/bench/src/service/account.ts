import type { Account } from '@trent/kms-server';

/** The account that the measured service has, so that both the service and the load know its access key. */
export const region = 'us-east-1';

export const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
} as const;

export const account: Account = {
  id: '111122223333',
  principals: [{ arn: 'arn:aws:iam::111122223333:user/bench', accessKeys: [credentials] }],
};
