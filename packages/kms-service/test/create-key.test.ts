import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, call, openFixture, outcome, start } from './fixture.ts';
import type { Fixture } from './fixture.ts';

let service: Fixture['service'];

beforeEach(async () => {
  ({ service } = await openFixture());
});

type Input = Parameters<Fixture['service']['createKey']>[0];

function refusal(input: Input, region = 'us-east-1'): Promise<unknown> {
  return outcome(service.createKey(input, call({ region })));
}

describe('CreateKey', () => {
  it('makes a symmetric key by default', async () => {
    const { KeyMetadata } = await service.createKey({}, call());
    const { KeyId, CurrentKeyMaterialId, ...rest } = KeyMetadata!;
    expect(KeyId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(CurrentKeyMaterialId).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toEqual({
      AWSAccountId: accountId,
      Arn: `arn:aws:kms:us-east-1:${accountId}:key/${KeyId}`,
      CreationDate: start,
      CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      Description: '',
      Enabled: true,
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      Origin: 'AWS_KMS',
    });
    expect(await service.describeKey({ KeyId }, call())).toEqual({ KeyMetadata });
  });

  it.each([
    [{ KeySpec: 'SYMMETRIC_DEFAULT' }],
    [{ CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT' }],
    [{ KeyUsage: 'ENCRYPT_DECRYPT', Origin: 'AWS_KMS', MultiRegion: false }],
    [{ Description: 'words', BypassPolicyLockoutSafetyCheck: true, Tags: [] }],
  ] as Input[][])('accepts %o', async (input) => {
    expect(await refusal(input!)).toBe('ok');
  });

  it('refuses KeySpec and CustomerMasterKeySpec together', async () => {
    expect(
      await refusal({ KeySpec: 'SYMMETRIC_DEFAULT', CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT' }),
    ).toEqual({
      code: 'ValidationException',
      message:
        'You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.',
    });
  });

  it.each(['KeySpec', 'CustomerMasterKeySpec'] as const)(
    'needs a usage with %s',
    async (member) => {
      expect(await refusal({ [member]: 'RSA_2048' })).toEqual({
        code: 'ValidationException',
        message:
          'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
      });
    },
  );

  it.each([
    ['RSA_2048', 'KEY_AGREEMENT'],
    ['HMAC_256', 'ENCRYPT_DECRYPT'],
    ['ECC_SECG_P256K1', 'KEY_AGREEMENT'],
    ['ML_DSA_44', 'ENCRYPT_DECRYPT'],
  ] as const)('refuses %s for %s', async (KeySpec, KeyUsage) => {
    expect(await refusal({ KeySpec, KeyUsage })).toEqual({
      code: 'ValidationException',
      message: `KeyUsage ${KeyUsage} is not compatible with KeySpec ${KeySpec}`,
    });
  });

  it('refuses a symmetric key for signing', async () => {
    expect(await refusal({ KeyUsage: 'SIGN_VERIFY' })).toEqual({
      code: 'ValidationException',
      message:
        'The operation failed because the KeyUsage value of the CMK is SIGN_VERIFY. To perform this operation, the KeyUsage value must be ENCRYPT_DECRYPT.',
    });
  });

  it('knows SM2 in China Regions only', async () => {
    const input = { KeySpec: 'SM2', KeyUsage: 'SIGN_VERIFY' } as const;
    expect(await refusal(input)).toEqual({
      code: 'UnsupportedOperationException',
      message: 'KeySpec SM2 is not supported in this Region',
    });
    expect(await refusal(input, 'cn-north-1')).toBe('ok');
  });

  it.each([
    [{ Origin: 'EXTERNAL' }, 'Origin EXTERNAL'],
    [{ MultiRegion: true }, 'MultiRegion'],
    [{ CustomKeyStoreId: 'cks-1' }, 'CustomKeyStoreId'],
    [{ XksKeyId: 'a' }, 'XksKeyId'],
  ] as [Input, string][])('says that it cannot do %o, and makes nothing', async (input, value) => {
    expect(await refusal(input)).toEqual({
      code: 'UnsupportedOperationException',
      message: `${value} is not supported by this service.`,
    });
    expect((await service.listKeys({}, call())).Keys).toEqual([]);
  });
});

describe('a key policy', () => {
  const statement = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  const policy = { Version: '2012-10-17', Id: 'key-default-1', Statement: [statement] };

  it.each([
    ['the default one', policy],
    ['without labels', { Version: '2012-10-17', Statement: { ...statement, Sid: undefined } }],
    [
      'with the account ID',
      { ...policy, Statement: [{ ...statement, Principal: { AWS: accountId } }] },
    ],
    [
      'with lists of one',
      { ...policy, Statement: [{ ...statement, Action: ['kms:*'], Resource: ['*'] }] },
    ],
  ])('is accepted: %s', async (_, document) => {
    expect(await refusal({ Policy: JSON.stringify(document) })).toBe('ok');
  });

  it.each([
    ['two actions', { ...statement, Action: ['kms:*', 'kms:Decrypt'] }],
    ['everybody', { ...statement, Principal: '*' }],
    ['the caller', { ...statement, Principal: { AWS: `arn:aws:iam::${accountId}:user/app` } }],
  ])('is accepted, though not the default one: %s', async (_, changed) => {
    const document = { ...policy, Statement: [changed] };
    expect(await refusal({ Policy: JSON.stringify(document) })).toBe('ok');
  });

  it.each([
    ['a condition', { ...statement, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['a deny', { ...statement, Effect: 'Deny' }],
    ['another action', { ...statement, Action: 'kms:Decrypt' }],
    ['another account', { ...statement, Principal: { AWS: 'arn:aws:iam::444455556666:root' } }],
    ['a service', { ...statement, Principal: { Service: 's3.amazonaws.com' } }],
    ['another resource', { ...statement, Resource: 'arn:aws:kms:*:*:key/x' }],
  ])('that locks the caller out is refused, unless that is meant: %s', async (_, changed) => {
    const Policy = JSON.stringify({ ...policy, Statement: [changed] });
    expect(await refusal({ Policy })).toEqual({
      code: 'MalformedPolicyDocumentException',
      message: 'The new key policy will not allow you to update the key policy in the future.',
    });
    expect(await refusal({ Policy, BypassPolicyLockoutSafetyCheck: true })).toBe('ok');
  });

  it.each([
    ['a statement twice', { ...policy, Statement: [statement, statement] }],
    ['another version', { ...policy, Version: '2020-01-01' }],
    ['an unknown member', { ...policy, More: 1 }],
    ['no object', []],
    ['two kinds of actions', { ...policy, Statement: [{ ...statement, NotAction: 'kms:Sign' }] }],
  ])('is refused: %s', async (_, document) => {
    const refused = await refusal({ Policy: JSON.stringify(document) });
    expect(refused).toMatchObject({ code: 'MalformedPolicyDocumentException' });
    expect((refused as { message: string }).message).toMatch(/^The key policy cannot be read: ./);
  });

  it('with a principal that is none is refused', async () => {
    const changed = { ...statement, Principal: { AWS: 'nobody' } };
    const Policy = JSON.stringify({ ...policy, Statement: [changed] });
    expect(await refusal({ Policy })).toEqual({
      code: 'MalformedPolicyDocumentException',
      message: 'Policy contains a statement with one or more invalid principals.',
    });
  });

  it('is refused where it is no JSON, or too long', async () => {
    expect(await refusal({ Policy: '{' })).toMatchObject({
      code: 'MalformedPolicyDocumentException',
    });
    expect(await refusal({ Policy: JSON.stringify(policy).padEnd(32_769) })).toMatchObject({
      code: 'LimitExceededException',
    });
    expect(await refusal({ Policy: JSON.stringify(policy).padEnd(32_768) })).toBe('ok');
  });
});

describe('tags', () => {
  const tags = (count: number): { TagKey: string; TagValue: string }[] =>
    Array.from({ length: count }, (_, n) => ({ TagKey: `k${n}`, TagValue: '' }));

  it.each([
    ['51 of them', tags(51), 'Too many tags'],
    ['a key twice', [...tags(2), ...tags(1)], 'Duplicate tag keys'],
    [
      'a reserved key',
      [{ TagKey: 'aws:a', TagValue: '' }],
      'Tags beginning with aws: are reserved',
    ],
    [
      'a reserved key',
      [{ TagKey: 'AwS:a', TagValue: '' }],
      'Tags beginning with aws: are reserved',
    ],
  ])('are refused: %s', async (_, Tags, message) => {
    expect(await refusal({ Tags })).toEqual({ code: 'TagException', message });
  });

  it('are accepted: 50, and keys that differ by case', async () => {
    expect(await refusal({ Tags: tags(50) })).toBe('ok');
    expect(
      await refusal({
        Tags: [
          { TagKey: 'a', TagValue: '' },
          { TagKey: 'A', TagValue: '' },
        ],
      }),
    ).toBe('ok');
  });
});
