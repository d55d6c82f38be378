/** Every operation through `@aws-sdk/client-kms`, unchanged, against a real server: results, error names, messages. */
import {
  AlreadyExistsException,
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DeleteAliasCommand,
  DescribeKeyCommand,
  DisabledException,
  DisableKeyCommand,
  DryRunOperationException,
  EnableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  IncorrectKeyException,
  InvalidCiphertextException,
  KMSClient,
  KMSInvalidStateException,
  ListAliasesCommand,
  ListKeysCommand,
  NotFoundException,
  paginateListKeys,
  ScheduleKeyDeletionCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-kms';
import type { KeyMetadata, KMSServiceException } from '@aws-sdk/client-kms';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: RunningServer;
let kms: KMSClient;
let key: MadeKey;

/** The members that the service always answers, which the SDK's types do not say. */
interface MadeKey {
  readonly KeyId: string;
  readonly Arn: string;
  readonly CurrentKeyMaterialId: string;
}

beforeAll(async () => {
  server = await startServer({ ephemeral: true, port: 0 });
  kms = clientFor(server);
  key = await createKey();
});
afterAll(async () => {
  kms.destroy();
  await server.close();
});

function clientFor({ url, region, credentials }: RunningServer): KMSClient {
  if (credentials === null) throw new Error('the server has no credentials of its own');
  return new KMSClient({ endpoint: url, region, credentials, maxAttempts: 1 });
}

async function createKey(): Promise<MadeKey> {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  return KeyMetadata as MadeKey;
}

/** The exception that a call ends with; fails where it ends well. */
async function refusal(promise: Promise<unknown>): Promise<KMSServiceException> {
  try {
    await promise;
  } catch (error) {
    expect((error as KMSServiceException).$metadata.httpStatusCode).toBe(400);
    expect((error as KMSServiceException).$metadata.requestId).toMatch(/^[\da-f-]{36}$/);
    return error as KMSServiceException;
  }
  throw new Error('the call was not refused');
}

let made = 0;
function newAlias(): string {
  made += 1;
  return `alias/test-${made}`;
}

const context = { tenant: 'a', Use: 'bäckup £', empty: '' };
const sameContext = { empty: '', Use: 'bäckup £', tenant: 'a' };

describe('GenerateDataKeyWithoutPlaintext', () => {
  it('wraps a data key of the length asked for, and gives no plaintext', async () => {
    for (const [length, bytes] of [
      [{ KeySpec: 'AES_256' } as const, 32],
      [{ KeySpec: 'AES_128' } as const, 16],
      [{ NumberOfBytes: 1 }, 1],
      [{ NumberOfBytes: 1024 }, 1024],
    ] as const) {
      const wrapped = await kms.send(
        new GenerateDataKeyWithoutPlaintextCommand({
          KeyId: key.KeyId,
          EncryptionContext: context,
          ...length,
        }),
      );
      expect(wrapped.KeyId).toBe(key.Arn);
      expect(wrapped.KeyMaterialId).toBe(key.CurrentKeyMaterialId);
      expect(wrapped).not.toHaveProperty('Plaintext');
      const { Plaintext } = await kms.send(
        new DecryptCommand({
          CiphertextBlob: wrapped.CiphertextBlob,
          EncryptionContext: sameContext,
        }),
      );
      expect(Plaintext).toHaveLength(bytes);
    }
  });

  it('takes a key ID, key ARN, alias name and alias ARN', async () => {
    const alias = newAlias();
    await kms.send(new CreateAliasCommand({ AliasName: alias, TargetKeyId: key.KeyId }));
    const aliasArn = key.Arn.replace(`key/${key.KeyId}`, alias);
    for (const KeyId of [key.KeyId, key.Arn, alias, aliasArn]) {
      const { KeyId: arn } = await kms.send(
        new GenerateDataKeyWithoutPlaintextCommand({ KeyId, KeySpec: 'AES_256' }),
      );
      expect(arn).toBe(key.Arn);
    }
  });

  it.each([
    ['neither length', {}],
    ['both lengths', { KeySpec: 'AES_256' as const, NumberOfBytes: 32 }],
  ])('is refused with %s', async (_, length) => {
    const error = await refusal(
      kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: key.KeyId, ...length })),
    );
    expect(error.name).toBe('ValidationException');
    expect(error.message).toBe('Please specify either number of bytes or key spec.');
  });

  it('is refused over the limit', async () => {
    const error = await refusal(
      kms.send(
        new GenerateDataKeyWithoutPlaintextCommand({ KeyId: key.KeyId, NumberOfBytes: 1025 }),
      ),
    );
    expect(error.name).toBe('ValidationException');
    expect(error.message).toBe(
      "1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have value less than or equal to 1024",
    );
  });

  it('answers a dry run with DryRunOperationException', async () => {
    const error = await refusal(
      kms.send(
        new GenerateDataKeyWithoutPlaintextCommand({
          KeyId: key.KeyId,
          KeySpec: 'AES_256',
          DryRun: true,
        }),
      ),
    );
    expect(error).toBeInstanceOf(DryRunOperationException);
    expect(error.message).toBe('The request would have succeeded, but the DryRun option is set.');
  });

  it('is refused for a key that does not exist', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    const error = await refusal(
      kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: unknown, KeySpec: 'AES_256' })),
    );
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error.message).toBe(`Key '${key.Arn.replace(key.KeyId, unknown)}' does not exist`);
  });
});

describe('GenerateDataKey', () => {
  it('gives the plaintext with the wrapped copy', async () => {
    const { Plaintext, CiphertextBlob, KeyId, KeyMaterialId } = await kms.send(
      new GenerateDataKeyCommand({
        KeyId: key.KeyId,
        KeySpec: 'AES_256',
        EncryptionContext: context,
      }),
    );
    expect(Plaintext).toHaveLength(32);
    expect(KeyId).toBe(key.Arn);
    expect(KeyMaterialId).toBe(key.CurrentKeyMaterialId);
    const opened = await kms.send(
      new DecryptCommand({ CiphertextBlob, EncryptionContext: sameContext }),
    );
    expect(opened.Plaintext).toEqual(Plaintext);
  });
});

describe('Encrypt and Decrypt', () => {
  const plaintext = new TextEncoder().encode('attack at dawn');

  it('go back and forth, and tell key, algorithm and material', async () => {
    const encrypted = await kms.send(
      new EncryptCommand({ KeyId: key.KeyId, Plaintext: plaintext, EncryptionContext: context }),
    );
    expect(encrypted).toMatchObject({ KeyId: key.Arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
    const decrypted = await kms.send(
      new DecryptCommand({
        CiphertextBlob: encrypted.CiphertextBlob,
        EncryptionContext: sameContext,
        KeyId: key.Arn,
      }),
    );
    expect(decrypted).toMatchObject({
      KeyId: key.Arn,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      KeyMaterialId: key.CurrentKeyMaterialId,
    });
    expect(new Uint8Array(decrypted.Plaintext ?? [])).toEqual(plaintext);
  });

  it.each([
    ['another value', { ...context, tenant: 'A' }],
    ['another name', { Tenant: 'a', Use: context.Use, empty: '' }],
    ['a pair too few', { tenant: 'a', Use: context.Use }],
    ['a pair too many', { ...context, more: '' }],
    ['no context', undefined],
  ])(
    'are refused under %s with InvalidCiphertextException, which has no message',
    async (_, wrong) => {
      const { CiphertextBlob } = await kms.send(
        new EncryptCommand({ KeyId: key.KeyId, Plaintext: plaintext, EncryptionContext: context }),
      );
      const error = await refusal(
        kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: wrong })),
      );
      expect(error).toBeInstanceOf(InvalidCiphertextException);
      const { Plaintext } = await kms.send(
        new DecryptCommand({ CiphertextBlob, EncryptionContext: sameContext }),
      );
      expect(new Uint8Array(Plaintext ?? [])).toEqual(plaintext);
    },
  );

  it('are refused for another key than that of the ciphertext', async () => {
    const other = await createKey();
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: key.KeyId, Plaintext: plaintext }),
    );
    const error = await refusal(
      kms.send(new DecryptCommand({ CiphertextBlob, KeyId: other.KeyId })),
    );
    expect(error).toBeInstanceOf(IncorrectKeyException);
    expect(error.message).toBe(
      'The key ID in the request does not identify a CMK that can perform this operation.',
    );
  });
});

describe('CreateKey and DescribeKey', () => {
  it('make and tell a symmetric key', async () => {
    const created = await kms.send(new CreateKeyCommand({ Description: 'for tests' }));
    expect(created.KeyMetadata).toMatchObject({
      Description: 'for tests',
      Enabled: true,
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      Origin: 'AWS_KMS',
    });
    const { Arn, KeyId, AWSAccountId, CreationDate } = created.KeyMetadata as KeyMetadata;
    expect(Arn).toBe(`arn:aws:kms:us-east-1:${AWSAccountId}:key/${KeyId}`);
    expect(Math.abs(Date.now() - Number(CreationDate))).toBeLessThan(60_000);
    const described = await kms.send(new DescribeKeyCommand({ KeyId: Arn }));
    expect(described.KeyMetadata).toEqual(created.KeyMetadata);
  });

  it('are refused for an id that cannot be one', async () => {
    const error = await refusal(kms.send(new DescribeKeyCommand({ KeyId: 'foo' })));
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error.message).toBe("Invalid keyId 'foo'");
  });
});

describe('ListKeys', () => {
  it('pages through every key, each once', async () => {
    const created = [await createKey(), await createKey(), await createKey()];
    const seen: string[] = [];
    for await (const page of paginateListKeys({ client: kms, pageSize: 2 }, {})) {
      expect(page.Keys?.length).toBeLessThanOrEqual(2);
      seen.push(...(page.Keys ?? []).map(({ KeyArn }) => KeyArn ?? ''));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(created.map(({ Arn }) => Arn)));
    const all = await kms.send(new ListKeysCommand({}));
    expect(all.Truncated).toBe(false);
    expect(all).not.toHaveProperty('NextMarker');
  });

  it('is refused for a marker that it did not give', async () => {
    const error = await refusal(kms.send(new ListKeysCommand({ Marker: 'not-mine' })));
    expect(error.name).toBe('InvalidMarkerException');
  });
});

describe('DisableKey and EnableKey', () => {
  it('switch a key off and on, twice each without complaint', async () => {
    const { KeyId, Arn } = await createKey();
    await kms.send(new DisableKeyCommand({ KeyId }));
    await kms.send(new DisableKeyCommand({ KeyId }));
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
    const wrap = new GenerateDataKeyWithoutPlaintextCommand({ KeyId, KeySpec: 'AES_256' });
    const error = await refusal(kms.send(wrap));
    expect(error).toBeInstanceOf(DisabledException);
    expect(error.message).toBe(`${Arn} is disabled.`);
    await kms.send(new EnableKeyCommand({ KeyId }));
    await kms.send(new EnableKeyCommand({ KeyId }));
    expect((await kms.send(wrap)).KeyId).toBe(Arn);
  });

  it.each([
    ['DisableKey', DisableKeyCommand],
    ['EnableKey', EnableKeyCommand],
  ])('%s is refused for an alias', async (_, SomeCommand) => {
    const error = await refusal(kms.send(new SomeCommand({ KeyId: 'alias/any' })));
    expect(error.name).toBe('InvalidArnException');
    expect(error.message).toBe('Key Aliases are not supported for this operation.');
  });
});

describe('ScheduleKeyDeletion and CancelKeyDeletion', () => {
  it('take a key out of service and bring it back disabled', async () => {
    const { KeyId, Arn } = await createKey();
    const before = Date.now();
    const scheduled = await kms.send(
      new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }),
    );
    expect(scheduled).toMatchObject({
      KeyId: Arn,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 7,
    });
    const days = (Number(scheduled.DeletionDate) - before) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(6.99);
    expect(days).toBeLessThan(8.01);
    const error = await refusal(kms.send(new EnableKeyCommand({ KeyId })));
    expect(error).toBeInstanceOf(KMSInvalidStateException);
    expect(error.message).toBe(`${Arn} is pending deletion.`);
    expect((await kms.send(new CancelKeyDeletionCommand({ KeyId }))).KeyId).toBe(Arn);
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
    expect(KeyMetadata).not.toHaveProperty('DeletionDate');
  });

  it('CancelKeyDeletion is refused for a key that is not pending deletion', async () => {
    const error = await refusal(kms.send(new CancelKeyDeletionCommand({ KeyId: key.KeyId })));
    expect(error).toBeInstanceOf(KMSInvalidStateException);
    expect(error.message).toBe(`${key.Arn} is not pending deletion.`);
  });
});

describe('CreateAlias, UpdateAlias, ListAliases, DeleteAlias', () => {
  it('name a key, name another, and forget the name', async () => {
    const [first, second] = [await createKey(), await createKey()];
    const AliasName = newAlias();
    await kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: first.KeyId }));
    expect((await kms.send(new DescribeKeyCommand({ KeyId: AliasName }))).KeyMetadata?.Arn).toBe(
      first.Arn,
    );

    await kms.send(new UpdateAliasCommand({ AliasName, TargetKeyId: second.Arn }));
    expect((await kms.send(new DescribeKeyCommand({ KeyId: AliasName }))).KeyMetadata?.Arn).toBe(
      second.Arn,
    );

    const { Aliases, Truncated } = await kms.send(new ListAliasesCommand({ KeyId: second.KeyId }));
    expect(Truncated).toBe(false);
    expect(Aliases).toEqual([
      {
        AliasName,
        AliasArn: second.Arn.replace(`key/${second.KeyId}`, AliasName),
        TargetKeyId: second.KeyId,
        CreationDate: expect.any(Date),
        LastUpdatedDate: expect.any(Date),
      },
    ]);

    await kms.send(new DeleteAliasCommand({ AliasName }));
    const error = await refusal(kms.send(new DescribeKeyCommand({ KeyId: AliasName })));
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error.message).toBe(
      `Alias ${second.Arn.replace(`key/${second.KeyId}`, AliasName)} is not found.`,
    );
  });

  it('are refused for a name that is taken', async () => {
    const AliasName = newAlias();
    const create = new CreateAliasCommand({ AliasName, TargetKeyId: key.KeyId });
    await kms.send(create);
    expect(await refusal(kms.send(create))).toBeInstanceOf(AlreadyExistsException);
  });

  it('are refused for a name without its prefix', async () => {
    const error = await refusal(
      kms.send(new CreateAliasCommand({ AliasName: 'app', TargetKeyId: key.KeyId })),
    );
    expect(error.name).toBe('ValidationException');
    expect(error.message).toMatch(/^Alias must start with the prefix "alias\/"\./);
  });

  it.each([
    [
      'UpdateAlias',
      () => new UpdateAliasCommand({ AliasName: 'alias/none', TargetKeyId: key.KeyId }),
    ],
    ['DeleteAlias', () => new DeleteAliasCommand({ AliasName: 'alias/none' })],
  ] as const)('%s is refused for a name that does not exist', async (_, command) => {
    const error = await refusal(kms.send(command() as DeleteAliasCommand));
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error.message).toMatch(
      /^Alias arn:aws:kms:us-east-1:\d{12}:alias\/none is not found\.$/,
    );
  });
});

describe('credentials', () => {
  it.each([
    ['an unknown access key', { accessKeyId: 'AKIANOBODY' }, 'UnrecognizedClientException'],
    ['a wrong secret', { secretAccessKey: 'wrong' }, 'InvalidSignatureException'],
    ['a session token nobody gave', { sessionToken: 'token' }, 'UnrecognizedClientException'],
  ])('%s is refused', async (_, wrong, name) => {
    const { url, region, credentials } = server;
    const other = new KMSClient({
      endpoint: url,
      region,
      maxAttempts: 1,
      credentials: {
        accessKeyId: credentials?.accessKeyId ?? '',
        secretAccessKey: credentials?.secretAccessKey ?? '',
        ...wrong,
      },
    });
    expect((await refusal(other.send(new ListKeysCommand({})))).name).toBe(name);
    expect((await kms.send(new ListKeysCommand({ Limit: 1 }))).Keys).toHaveLength(1);
    other.destroy();
  });

  it('for another region is refused', async () => {
    const other = new KMSClient({
      endpoint: server.url,
      region: 'eu-west-1',
      maxAttempts: 1,
      credentials: server.credentials!,
    });
    const error = await refusal(other.send(new ListKeysCommand({})));
    expect(error.name).toBe('InvalidSignatureException');
    expect(error.message).toContain(
      "Credential should be scoped to a valid region, not 'eu-west-1'.",
    );
    other.destroy();
  });
});
