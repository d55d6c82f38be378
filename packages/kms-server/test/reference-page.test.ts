/**
 * What the public reference page of GenerateDataKeyWithoutPlaintext says of behaviour, statement by statement, over signed
 * requests. That the spec says all of it is held in spec/kms/test/page.test.ts.
 */
import { startServer } from '@trent/kms-server';
import type { Account, RunningServer } from '@trent/kms-server';
import { parsePolicy } from '@trent/kms-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, post, signedHeaders } from './helpers/signed-request.ts';
import type { JsonAnswer } from './helpers/signed-request.ts';

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const key = (accessKeyId: string) => ({ accessKeyId, secretAccessKey });
const may = (...Action: string[]) => [
  parsePolicy(
    JSON.stringify({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }),
    'identity-policy',
  ),
];

const accounts: readonly Account[] = [
  {
    id: '111122223333',
    principals: [
      { arn: 'arn:aws:iam::111122223333:user/admin', accessKeys: [key('AKIAADMIN')] },
      {
        arn: 'arn:aws:iam::111122223333:user/wrapper',
        accessKeys: [key('AKIAWRAPPER')],
        policies: may('kms:GenerateDataKeyWithoutPlaintext'),
      },
      {
        arn: 'arn:aws:iam::111122223333:user/other',
        accessKeys: [key('AKIAOTHER')],
        policies: may('kms:GenerateDataKey', 'kms:Encrypt', 'kms:Decrypt'),
      },
    ],
  },
  {
    id: '444455556666',
    principals: [{ arn: 'arn:aws:iam::444455556666:user/guest', accessKeys: [key('AKIAGUEST')] }],
  },
  {
    id: '777788889999',
    principals: [{ arn: 'arn:aws-cn:iam::777788889999:user/cn', accessKeys: [key('AKIACN')] }],
  },
];

const region = 'us-east-2';
const operation = 'GenerateDataKeyWithoutPlaintext';
const context = { tenant: 'a', Use: 'b' };

let server: RunningServer;
let keyArn: string;
let aliasArn: string;

beforeAll(async () => {
  server = await startServer({ ephemeral: true, regions: [region, 'cn-north-1'], accounts });
  keyArn = await newKey();
  aliasArn = keyArn.replace(/key\/.*/, 'alias/ExampleAlias');
  await good('CreateAlias', { AliasName: 'alias/ExampleAlias', TargetKeyId: keyArn });
});
afterAll(() => server.close());

interface By {
  readonly accessKeyId?: string;
  readonly region?: string;
}

function ask(name: string, input: object, by: By = {}): Promise<JsonAnswer> {
  return call(server.url, {
    credentials: key(by.accessKeyId ?? 'AKIAADMIN'),
    region: by.region ?? region,
    operation: name,
    body: JSON.stringify(input),
  });
}

async function good(name: string, input: object, by: By = {}) {
  const { status, text } = await ask(name, input, by);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return JSON.parse(text || '{}') as Readonly<Record<string, unknown>>;
}

async function newKey(input: object = {}, by: By = {}): Promise<string> {
  return ((await good('CreateKey', input, by))['KeyMetadata'] as { Arn: string }).Arn;
}

/** The data key in a wrapped one. */
async function unwrap(CiphertextBlob: unknown, more: object = {}, by: By = {}): Promise<Buffer> {
  const { Plaintext } = await good('Decrypt', { CiphertextBlob, ...more }, by);
  return Buffer.from(String(Plaintext), 'base64');
}

describe('the answer', () => {
  it('is a data key encrypted under the KMS key of the request, another each time, without a plaintext', async () => {
    const wrapped = await good(operation, { KeyId: keyArn, KeySpec: 'AES_256' });
    expect(Object.keys(wrapped).sort()).toEqual(['CiphertextBlob', 'KeyId', 'KeyMaterialId']);
    expect(wrapped['KeyId']).toBe(keyArn);
    const again = await good(operation, { KeyId: keyArn, KeySpec: 'AES_256' });
    const [one, other] = [wrapped, again].map(({ CiphertextBlob }) => CiphertextBlob);
    expect(await unwrap(one)).toHaveLength(32);
    expect(await unwrap(one)).not.toEqual(await unwrap(other));
  });

  it('is that of GenerateDataKey but for the plaintext', async () => {
    const input = { KeyId: keyArn, KeySpec: 'AES_128', EncryptionContext: context };
    const { Plaintext, ...rest } = await good('GenerateDataKey', input);
    expect(Buffer.from(String(Plaintext), 'base64')).toHaveLength(16);
    expect(Object.keys(rest).sort()).toEqual(Object.keys(await good(operation, input)).sort());
  });
});

describe('the length', () => {
  it.each([
    [{ KeySpec: 'AES_128' }, 16],
    [{ KeySpec: 'AES_256' }, 32],
    [{ NumberOfBytes: 64 }, 64],
    [{ NumberOfBytes: 1 }, 1],
    [{ NumberOfBytes: 1024 }, 1024],
  ])('%o', async (length, bytes) => {
    const { CiphertextBlob } = await good(operation, { KeyId: keyArn, ...length });
    expect(await unwrap(CiphertextBlob)).toHaveLength(bytes);
  });

  it.each([{}, { KeySpec: 'AES_128', NumberOfBytes: 16 }])(
    'is told by one of KeySpec and NumberOfBytes, not by %o',
    async (length) => {
      const { body } = await ask(operation, { KeyId: keyArn, ...length });
      expect(body).toEqual({
        __type: 'ValidationException',
        message: 'Please specify either number of bytes or key spec.',
      });
    },
  );
});

describe('the KMS key', () => {
  it('is named by key ID, key ARN, alias name or alias ARN', async () => {
    const keyId = keyArn.split('/')[1]!;
    for (const KeyId of [keyId, keyArn, 'alias/ExampleAlias', aliasArn]) {
      const { KeyId: answered } = await good(operation, { KeyId, KeySpec: 'AES_256' });
      expect(answered).toBe(keyArn);
    }
    const { body } = await ask(operation, { KeyId: 'ExampleAlias', KeySpec: 'AES_256' });
    expect(body.__type).toBe('NotFoundException');
    expect((await ask(operation, { KeySpec: 'AES_256' })).body.__type).toBe('ValidationException');
  });

  it('is a symmetric encryption key, which DescribeKey tells', async () => {
    for (const [input, code] of [
      [{ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' }, 'InvalidKeyUsageException'],
      [{ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }, 'InvalidKeyUsageException'],
      [{ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }, 'InvalidKeyUsageException'],
    ] as const) {
      const KeyId = await newKey(input);
      expect((await ask(operation, { KeyId, KeySpec: 'AES_256' })).body.__type).toBe(code);
    }
    const { KeyMetadata } = await good('DescribeKey', { KeyId: keyArn });
    expect(KeyMetadata).toMatchObject({ KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS' });
  });

  it('is found by ListKeys and ListAliases', async () => {
    const { Keys } = await good('ListKeys', {});
    expect(Keys).toContainEqual({ KeyId: keyArn.split('/')[1], KeyArn: keyArn });
    const { Aliases } = await good('ListAliases', {});
    expect(Aliases).toEqual([
      expect.objectContaining({ AliasName: 'alias/ExampleAlias', AliasArn: aliasArn }),
    ]);
  });

  it('is in a key state that allows it', async () => {
    const KeyId = await newKey();
    await good('DisableKey', { KeyId });
    expect((await ask(operation, { KeyId, KeySpec: 'AES_256' })).body).toEqual({
      __type: 'DisabledException',
      message: `${KeyId} is disabled.`,
    });
    await good('ScheduleKeyDeletion', { KeyId });
    expect((await ask(operation, { KeyId, KeySpec: 'AES_256' })).body.__type).toBe(
      'KMSInvalidStateException',
    );
  });

  it('may be of another account, named by its key ARN or alias ARN, where both sides allow', async () => {
    const by = { accessKeyId: 'AKIAGUEST' };
    const input = { KeySpec: 'AES_256' };
    expect((await ask(operation, { ...input, KeyId: keyArn }, by)).body.__type).toBe(
      'AccessDeniedException',
    );
    const KeyId = await newKey({
      Policy: JSON.stringify({
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: ['111122223333', '444455556666'] },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      }),
    });
    const AliasName = 'alias/shared';
    await good('CreateAlias', { AliasName, TargetKeyId: KeyId });
    for (const name of [KeyId, KeyId.replace(/key\/.*/, AliasName)]) {
      expect((await good(operation, { ...input, KeyId: name }, by))['KeyId']).toBe(KeyId);
    }
    for (const name of [KeyId.split('/')[1], AliasName]) {
      expect((await ask(operation, { ...input, KeyId: name }, by)).body.__type).toBe(
        'NotFoundException',
      );
    }
  });
});

it('the encryption context has to be the same, letter for letter, to open the data key', async () => {
  const input = { KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext: context };
  const { CiphertextBlob } = await good(operation, input);
  for (const other of [{ tenant: 'A', Use: 'b' }, { tenant: 'a', use: 'b' }, { tenant: 'a' }, {}]) {
    const { body } = await ask('Decrypt', { CiphertextBlob, EncryptionContext: other });
    expect(body).toEqual({ __type: 'InvalidCiphertextException' });
  }
  expect(await unwrap(CiphertextBlob, { EncryptionContext: context })).toHaveLength(32);
});

describe('the permission', () => {
  it('is kms:GenerateDataKeyWithoutPlaintext, and no other', async () => {
    const input = { KeyId: keyArn, KeySpec: 'AES_256' };
    await good(operation, input, { accessKeyId: 'AKIAWRAPPER' });
    const { body } = await ask(operation, input, { accessKeyId: 'AKIAOTHER' });
    expect(body['Message']).toBe(
      `User: arn:aws:iam::111122223333:user/other is not authorized to perform: kms:GenerateDataKeyWithoutPlaintext on resource: ${keyArn} because no identity-based policy allows the kms:GenerateDataKeyWithoutPlaintext action`,
    );
    // Who makes containers never sees a plaintext key.
    const { CiphertextBlob } = await good(operation, input, { accessKeyId: 'AKIAWRAPPER' });
    const opened = await ask('Decrypt', { CiphertextBlob }, { accessKeyId: 'AKIAWRAPPER' });
    expect(opened.body.__type).toBe('AccessDeniedException');
    expect(await unwrap(CiphertextBlob, {}, { accessKeyId: 'AKIAOTHER' })).toHaveLength(32);
  });

  it('may come from a grant, at once with its token', async () => {
    const KeyId = await newKey();
    const GranteePrincipal = 'arn:aws:iam::444455556666:user/guest';
    const grant = { KeyId, GranteePrincipal, Operations: [operation] };
    const { GrantToken } = await good('CreateGrant', grant);
    const input = { KeyId, KeySpec: 'AES_256', GrantTokens: [GrantToken] };
    await good(operation, input, { accessKeyId: 'AKIAGUEST' });
    const { body } = await ask('GenerateDataKey', input, { accessKeyId: 'AKIAGUEST' });
    expect(body.__type).toBe('AccessDeniedException');
  });
});

it('in China Regions, a KeySpec of AES_128 or 128 bytes come under SM4', async () => {
  const by = { accessKeyId: 'AKIACN', region: 'cn-north-1' };
  const KeyId = await newKey({}, by);
  for (const [length, bytes] of [
    [{ KeySpec: 'AES_128' }, 16],
    [{ NumberOfBytes: 128 }, 128],
  ] as const) {
    const { CiphertextBlob } = await good(operation, { KeyId, ...length }, by);
    // The second byte of a ciphertext names its algorithm: 2 is SM4-GCM.
    expect(Buffer.from(String(CiphertextBlob), 'base64')[1]).toBe(2);
    expect(await unwrap(CiphertextBlob, {}, by)).toHaveLength(bytes);
  }
});

describe('the headers', () => {
  const body = (): string => JSON.stringify({ KeyId: keyArn, KeySpec: 'AES_256' });
  const headers = async (more: Readonly<Record<string, string>> = {}) =>
    signedHeaders(server.url, {
      credentials: key('AKIAADMIN'),
      region,
      operation,
      body: body(),
      headers: more,
    });

  it.each(['application/x-amz-json-1.1', 'application/json'])('Content-Type: %s', async (type) => {
    const answer = await post(server.url, await headers({ 'content-type': type }), body());
    expect(answer.status).toBe(200);
  });

  it('X-Amz-Target has one valid value', async () => {
    const { body: answer } = await post(
      server.url,
      await headers({ 'x-amz-target': `TrentService.${operation.toLowerCase()}` }),
      body(),
    );
    expect(answer).toEqual({ __type: 'UnknownOperationException' });
  });
});
