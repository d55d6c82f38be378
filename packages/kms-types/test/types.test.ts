import { describe, expect, it } from 'vitest';
import { compileSnippets } from './compile-snippets.ts';

const equal = `type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;`;

/** Code that compiles. */
const accepted = {
  'a response with bytes and a date': `
    import type { GenerateDataKeyResponse, KeyMetadata } from '@trent/kms-types';
    const blob: Uint8Array = {} as GenerateDataKeyResponse['CiphertextBlob'];
    const date: Date = {} as KeyMetadata['CreationDate'];`,
  'an enum with its values and no other, to a server': `
    import type { DataKeySpec } from '@trent/kms-types';
    ${equal}
    const exact: Equal<DataKeySpec, 'AES_256' | 'AES_128'> = true;`,
  'an enum with its values, to a client': `
    import type { DataKeySpec } from '@trent/kms-types/open';
    const known: DataKeySpec = 'AES_256';`,
  'an enum with a value that is new, to a client': `
    import type { DataKeySpec } from '@trent/kms-types/open';
    const unknown: DataKeySpec = 'AES_512';`,
  'a key spec alone': `
    import type { GenerateDataKeyRequest } from '@trent/kms-types/open';
    const request: GenerateDataKeyRequest = { KeyId: 'k', KeySpec: 'AES_256' };`,
  'a number of bytes alone': `
    import type { GenerateDataKeyRequest } from '@trent/kms-types/open';
    const request: GenerateDataKeyRequest = { KeyId: 'k', NumberOfBytes: 32 };`,
  'a server reading both of two exclusive members': `
    import type { GenerateDataKeyRequest } from '@trent/kms-types';
    const request: GenerateDataKeyRequest = { KeyId: 'k', KeySpec: 'AES_256', NumberOfBytes: 32 };`,
  'a member with a default left out': `
    import type { EncryptRequest } from '@trent/kms-types/open';
    const request: EncryptRequest = { KeyId: 'k', Plaintext: new Uint8Array(1) };`,
  'codes of one operation, common ones among them': `
    import type { DecryptErrorCode } from '@trent/kms-types';
    const own: DecryptErrorCode = 'InvalidCiphertextException';
    const common: DecryptErrorCode = 'ThrottlingException';`,
  'codes of an operation as codes of the service': `
    import type { DecryptErrorCode, KmsErrorCode } from '@trent/kms-types';
    const any: KmsErrorCode = {} as DecryptErrorCode;`,
  'the same names in both views': `
    import type { KmsOperationName, KmsErrorCode } from '@trent/kms-types/open';
    const name: KmsOperationName = 'ListKeys';
    const code: KmsErrorCode = 'NotFoundException';`,
} as const;

/** Code with one fault, and the error that the compiler must find. */
const refused = {
  'a value that is not in an enum, to a server': [
    'TS2820',
    `import type { DataKeySpec } from '@trent/kms-types';
    const unknown: DataKeySpec = 'AES_512';`,
  ],
  'a number as an open enum': [
    'TS2322',
    `import type { DataKeySpec } from '@trent/kms-types/open';
    const unknown: DataKeySpec = 256;`,
  ],
  'both of two exclusive members': [
    'TS2322',
    `import type { GenerateDataKeyRequest } from '@trent/kms-types/open';
    const request: GenerateDataKeyRequest = { KeyId: 'k', KeySpec: 'AES_256', NumberOfBytes: 32 };`,
  ],
  'none of two exclusive members': [
    'TS2322',
    `import type { GenerateDataKeyRequest } from '@trent/kms-types/open';
    const request: GenerateDataKeyRequest = { KeyId: 'k' };`,
  ],
  'a required member left out': [
    'TS2741',
    `import type { EncryptRequest } from '@trent/kms-types';
    const request: EncryptRequest = { Plaintext: new Uint8Array(1) };`,
  ],
  'a member given as undefined': [
    'TS2375',
    `import type { EncryptRequest } from '@trent/kms-types';
    const request: EncryptRequest = { KeyId: 'k', Plaintext: new Uint8Array(1), DryRun: undefined };`,
  ],
  'base64 text as a blob': [
    'TS2322',
    `import type { EncryptRequest } from '@trent/kms-types';
    const request: EncryptRequest = { KeyId: 'k', Plaintext: 'AA==' };`,
  ],
  'a member that there is not': [
    'TS2561',
    `import type { EncryptRequest } from '@trent/kms-types';
    const request: EncryptRequest = { KeyId: 'k', Plaintext: new Uint8Array(1), KeyID: 'k' };`,
  ],
  'a code that the operation does not declare': [
    'TS2322',
    `import type { EncryptErrorCode } from '@trent/kms-types';
    const other: EncryptErrorCode = 'InvalidCiphertextException';`,
  ],
} as const;

const negatives = Object.entries(refused).map(([name, [, text]]) => [name, text] as const);
const errors = compileSnippets(new URL('.', import.meta.url), {
  ...accepted,
  ...Object.fromEntries(negatives),
});

describe('the types accept', () => {
  it.each(Object.keys(accepted))('%s', (name) => {
    expect(errors[name]).toEqual([]);
  });
});

describe('the types refuse', () => {
  it.each(Object.entries(refused))('%s', (name, [code]) => {
    expect(errors[name]).toEqual([code]);
  });
});
