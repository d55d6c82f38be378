/**
 * Every operation of the service through `@aws-sdk/client-kms`, unchanged: a good answer from each, the dry runs of those
 * that have them, all paginators, and the refusals under the SDK's own classes.
 */
import * as sdk from '@aws-sdk/client-kms';
import { kmsService } from '@trent/kms-server-stub';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Input = Readonly<Record<string, unknown>>;
type Output = Readonly<Record<string, unknown>>;

const message = Buffer.from('a message');

let server: RunningServer;
let kms: sdk.KMSClient;
/** Operations that have given a good answer. */
const answered = new Set<string>();
/** Keys that no test changes, one of each use. */
let keys: Readonly<Record<'symmetric' | 'signing' | 'mac' | 'rsa' | 'disabled', string>>;
let account: string;

beforeAll(async () => {
  server = await startServer({ ephemeral: true, port: 0 });
  const { url, region, credentials } = server;
  kms = new sdk.KMSClient({ endpoint: url, region, credentials: credentials!, maxAttempts: 1 });
  keys = {
    symmetric: await newKey(),
    signing: await newKey({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
    mac: await newKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }),
    rsa: await newKey({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' }),
    disabled: await newKey(),
  };
  await call('DisableKey', { KeyId: keys.disabled });
  account = keys.symmetric.split(':')[4]!;
});
afterAll(async () => {
  kms.destroy();
  await server.close();
});

type CommandClass = new (input: Input) => sdk.ListKeysCommand;

/** Sends the SDK's command of that operation. */
async function call(operation: string, input: Input): Promise<Output> {
  const Command = (sdk as unknown as Readonly<Record<string, CommandClass>>)[
    `${operation}Command`
  ]!;
  const output = await kms.send(new Command(input));
  answered.add(operation);
  return output as unknown as Output;
}

async function newKey(input: Input = {}): Promise<string> {
  const { KeyMetadata } = await call('CreateKey', input);
  return (KeyMetadata as { Arn: string }).Arn;
}

const role = (): string => `arn:aws:iam::${account}:role/worker`;

async function newGrant(KeyId: string): Promise<{ GrantId: string; GrantToken: string }> {
  const input = {
    KeyId,
    GranteePrincipal: role(),
    RetiringPrincipal: role(),
    Operations: ['Decrypt'],
  };
  return (await call('CreateGrant', input)) as unknown as { GrantId: string; GrantToken: string };
}

/** Requests that succeed, of the operations that have a dry run. */
const good: Readonly<Record<string, () => Promise<Input>>> = {
  Encrypt: async () => ({ KeyId: keys.symmetric, Plaintext: message }),
  Decrypt: async () => ({
    CiphertextBlob: (await call('Encrypt', await good['Encrypt']!()))['CiphertextBlob'],
  }),
  ReEncrypt: async () => ({ ...(await good['Decrypt']!()), DestinationKeyId: keys.symmetric }),
  GenerateDataKey: async () => ({ KeyId: keys.symmetric, KeySpec: 'AES_256' }),
  GenerateDataKeyWithoutPlaintext: async () => ({ KeyId: keys.symmetric, NumberOfBytes: 64 }),
  GenerateDataKeyPair: async () => ({ KeyId: keys.symmetric, KeyPairSpec: 'ECC_NIST_P256' }),
  GenerateDataKeyPairWithoutPlaintext: async () => ({
    KeyId: keys.symmetric,
    KeyPairSpec: 'ECC_NIST_EDWARDS25519',
  }),
  Sign: async () => ({
    KeyId: keys.signing,
    Message: message,
    SigningAlgorithm: 'ECDSA_SHA_256',
  }),
  Verify: async () => {
    const input = await good['Sign']!();
    return { ...input, Signature: (await call('Sign', input))['Signature'] };
  },
  GenerateMac: async () => ({ KeyId: keys.mac, Message: message, MacAlgorithm: 'HMAC_SHA_256' }),
  VerifyMac: async () => {
    const input = await good['GenerateMac']!();
    return { ...input, Mac: (await call('GenerateMac', input))['Mac'] };
  },
  CreateGrant: async () => ({
    KeyId: keys.symmetric,
    GranteePrincipal: role(),
    Operations: ['Decrypt'],
  }),
  RetireGrant: async () => ({ GrantToken: (await newGrant(keys.symmetric)).GrantToken }),
  RevokeGrant: async () => ({
    KeyId: keys.symmetric,
    GrantId: (await newGrant(keys.symmetric)).GrantId,
  }),
};

describe.each(Object.keys(good))('%s', (operation) => {
  it('is done, and as a dry run is not', async () => {
    const input = await good[operation]!();
    const dry = call(operation, { ...input, DryRun: true });
    await expect(dry).rejects.toBeInstanceOf(sdk.DryRunOperationException);
    await expect(dry).rejects.toMatchObject({
      message: 'The request would have succeeded, but the DryRun option is set.',
    });
    expect(await call(operation, { ...input, DryRun: false })).toMatchObject({
      $metadata: { httpStatusCode: 200 },
    });
  });
});

it('the operations that have a dry run are those of the model', () => {
  const withDryRun = Object.values(kmsService.operations)
    .filter(({ input }) => 'DryRun' in (input as unknown as { members: object }).members)
    .map(({ name }) => name);
  expect(Object.keys(good).sort()).toEqual(withDryRun.sort());
});

describe('the life of a key', () => {
  it('from its making to its end', async () => {
    const KeyId = await newKey({ Description: 'first', Tags: [{ TagKey: 'a', TagValue: '1' }] });
    await call('UpdateKeyDescription', { KeyId, Description: 'second' });
    await call('TagResource', { KeyId, Tags: [{ TagKey: 'b', TagValue: '2' }] });
    await call('UntagResource', { KeyId, TagKeys: ['a'] });
    expect(await call('ListResourceTags', { KeyId })).toMatchObject({
      Tags: [{ TagKey: 'b', TagValue: '2' }],
    });
    const { Policy } = await call('GetKeyPolicy', { KeyId });
    await call('PutKeyPolicy', { KeyId, Policy });
    expect(await call('ListKeyPolicies', { KeyId })).toMatchObject({ PolicyNames: ['default'] });
    await call('EnableKeyRotation', { KeyId });
    await call('RotateKeyOnDemand', { KeyId });
    expect(await call('GetKeyRotationStatus', { KeyId })).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 365,
    });
    await call('DisableKeyRotation', { KeyId });
    expect(await call('ListKeyRotations', { KeyId })).toMatchObject({
      Rotations: [{ RotationType: 'ON_DEMAND' }],
    });
    await call('CreateAlias', { AliasName: 'alias/life', TargetKeyId: KeyId });
    await call('UpdateAlias', { AliasName: 'alias/life', TargetKeyId: keys.symmetric });
    expect(await call('ListAliases', { KeyId: keys.symmetric })).toMatchObject({
      Aliases: [{ AliasName: 'alias/life' }],
    });
    await call('DeleteAlias', { AliasName: 'alias/life' });
    const { GrantId } = await newGrant(KeyId);
    expect(await call('ListGrants', { KeyId })).toMatchObject({ Grants: [{ GrantId }] });
    expect(await call('ListRetirableGrants', { RetiringPrincipal: role() })).toMatchObject({
      Grants: expect.arrayContaining([expect.objectContaining({ GrantId })]),
    });
    await call('DisableKey', { KeyId });
    await call('EnableKey', { KeyId });
    await call('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    await call('CancelKeyDeletion', { KeyId });
    expect(await call('DescribeKey', { KeyId })).toMatchObject({
      KeyMetadata: { KeyState: 'Disabled', Description: 'second' },
    });
    expect(await call('GetPublicKey', { KeyId: keys.signing })).toMatchObject({
      SigningAlgorithms: ['ECDSA_SHA_256'],
    });
    expect((await call('GenerateRandom', { NumberOfBytes: 3 }))['Plaintext']).toHaveLength(3);
  });
});

type Paginator = (
  config: { client: sdk.KMSClient; pageSize: number },
  input: Input,
) => AsyncIterable<Output>;

describe('pagination', () => {
  const paged: readonly (readonly [string, string, (key: string) => Input])[] = [
    ['ListKeys', 'Keys', () => ({})],
    ['ListAliases', 'Aliases', (KeyId) => ({ KeyId })],
    ['ListGrants', 'Grants', (KeyId) => ({ KeyId })],
    ['ListRetirableGrants', 'Grants', () => ({ RetiringPrincipal: role() })],
    ['ListResourceTags', 'Tags', (KeyId) => ({ KeyId })],
    ['ListKeyRotations', 'Rotations', (KeyId) => ({ KeyId })],
    ['ListKeyPolicies', 'PolicyNames', (KeyId) => ({ KeyId })],
  ];

  it.each(paged)('of %s gives every entry once', async (operation, member, input) => {
    const KeyId = await newKey();
    for (const n of [1, 2, 3]) {
      await call('CreateAlias', { AliasName: `alias/${operation}-${n}`, TargetKeyId: KeyId });
      await call('TagResource', { KeyId, Tags: [{ TagKey: `t${n}`, TagValue: '' }] });
      await call('RotateKeyOnDemand', { KeyId });
      await newGrant(KeyId);
    }
    const paginate = (sdk as unknown as Readonly<Record<string, Paginator>>)[
      `paginate${operation}`
    ]!;
    const sizes: number[] = [];
    const entries: unknown[] = [];
    for await (const page of paginate({ client: kms, pageSize: 2 }, input(KeyId))) {
      const found = page[member] as readonly unknown[];
      sizes.push(found.length);
      entries.push(...found);
    }
    const whole = await call(operation, { ...input(KeyId), Limit: 1000 });
    expect(entries).toEqual(whole[member]);
    expect(whole['Truncated']).toBe(false);
    if (operation === 'ListKeyPolicies') expect(sizes).toEqual([1]);
    else expect(sizes.slice(0, -1).every((size) => size === 2) && sizes.length > 1).toBe(true);
  });
});

describe('refusals have the classes of the SDK', () => {
  const wrong = Buffer.alloc(200, 1);
  const unknown = '00000000-0000-4000-8000-000000000000';
  const refused: readonly (readonly [keyof typeof sdk, string, () => Input])[] = [
    ['NotFoundException', 'DescribeKey', () => ({ KeyId: unknown })],
    ['InvalidArnException', 'DisableKey', () => ({ KeyId: 'alias/a' })],
    ['DisabledException', 'Encrypt', () => ({ KeyId: keys.disabled, Plaintext: message })],
    ['KMSInvalidStateException', 'CancelKeyDeletion', () => ({ KeyId: keys.symmetric })],
    ['InvalidKeyUsageException', 'GenerateDataKey', () => ({ KeyId: keys.rsa, NumberOfBytes: 1 })],
    ['InvalidCiphertextException', 'Decrypt', () => ({ CiphertextBlob: wrong })],
    ['InvalidMarkerException', 'ListKeys', () => ({ Marker: 'none' })],
    [
      'InvalidGrantTokenException',
      'DescribeKey',
      () => ({ KeyId: keys.symmetric, GrantTokens: ['none'] }),
    ],
    ['UnsupportedOperationException', 'GetPublicKey', () => ({ KeyId: keys.symmetric })],
    [
      'MalformedPolicyDocumentException',
      'PutKeyPolicy',
      () => ({ KeyId: keys.symmetric, Policy: '{' }),
    ],
    [
      'LimitExceededException',
      'PutKeyPolicy',
      () => ({ KeyId: keys.symmetric, Policy: ' '.repeat(32_769) }),
    ],
    [
      'TagException',
      'TagResource',
      () => ({ KeyId: keys.symmetric, Tags: [{ TagKey: 'aws:a', TagValue: '' }] }),
    ],
    [
      'KMSInvalidSignatureException',
      'Verify',
      () => ({
        KeyId: keys.signing,
        Message: message,
        Signature: wrong,
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    ],
    [
      'KMSInvalidMacException',
      'VerifyMac',
      () => ({ KeyId: keys.mac, Message: message, Mac: wrong, MacAlgorithm: 'HMAC_SHA_256' }),
    ],
  ];

  it.each(refused)('%s', async (name, operation, input) => {
    const error = await call(operation, input()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(sdk[name]);
    expect(error).toMatchObject({ name, $fault: 'client', $metadata: { httpStatusCode: 400 } });
  });

  it('AlreadyExistsException', async () => {
    const alias = { AliasName: 'alias/taken', TargetKeyId: keys.symmetric };
    await call('CreateAlias', alias);
    await expect(call('CreateAlias', alias)).rejects.toBeInstanceOf(sdk.AlreadyExistsException);
  });

  it('IncorrectKeyException', async () => {
    const { CiphertextBlob } = await good['Decrypt']!();
    await expect(call('Decrypt', { CiphertextBlob, KeyId: keys.rsa })).rejects.toBeInstanceOf(
      sdk.IncorrectKeyException,
    );
  });

  // The model of the API does not list these: the SDK makes them of its base class.
  it.each([
    ['ValidationException', 'GenerateRandom', { NumberOfBytes: 0 }],
    ['NotAuthorizedException', 'DeleteAlias', { AliasName: 'alias/aws/s3' }],
    [
      'AccessDeniedException',
      'DescribeKey',
      { KeyId: `arn:aws:kms:us-east-1:999999999999:key/${unknown}` },
    ],
  ])('%s', async (name, operation, input) => {
    const error = await call(operation, input).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(sdk.KMSServiceException);
    expect(error).toMatchObject({ name });
  });
});

it('every operation of the service has given a good answer', () => {
  expect([...answered].sort()).toEqual(Object.keys(kmsService.operations).sort());
});
