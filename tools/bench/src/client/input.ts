/** What every measured client sends. */
export const region = 'us-east-1';

export const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
} as const;

export const input = {
  KeyId: 'alias/app',
  KeySpec: 'AES_256',
  EncryptionContext: { tenant: 'a', use: 'backup' },
} as const;
