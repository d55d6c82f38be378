export type RequestName = 'small, valid' | 'full, valid' | 'one fault' | 'many faults';

export interface MeasuredRequest {
  readonly valid: boolean;
  readonly value: object;
}

/** Requests that the validators are measured with, and whether they are valid. */
export const requests: Readonly<Record<RequestName, MeasuredRequest>> = {
  'small, valid': { valid: true, value: { KeyId: 'alias/ExampleAlias', NumberOfBytes: 32 } },
  'full, valid': {
    valid: true,
    value: {
      KeyId: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      NumberOfBytes: 64,
      EncryptionContext: {
        Department: 'Finance',
        Purpose: 'Invoices',
        Tenant: '0007',
        Region: 'north',
      },
      GrantTokens: ['AQpAM2RhZ2h5', 'AQpBM2RhZ2h6'],
      DryRun: false,
    },
  },
  'one fault': { valid: false, value: { KeyId: 'alias/ExampleAlias', NumberOfBytes: 1025 } },
  'many faults': {
    valid: false,
    value: { KeyId: '', KeySpec: 'AES_192', NumberOfBytes: 0, EncryptionContext: 1, DryRun: 'no' },
  },
};

export const requestNames: readonly RequestName[] = Object.keys(requests) as RequestName[];
