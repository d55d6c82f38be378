import { beforeEach, describe, expect, it } from 'vitest';
import { call, newKey, openFixture, outcome, stranger } from './fixture.ts';
import type { Fixture } from './fixture.ts';

let service: Fixture['service'];
let key: Awaited<ReturnType<typeof newKey>>;

beforeEach(async () => {
  ({ service } = await openFixture());
  key = await newKey(service);
});

const dryRun = {
  code: 'DryRunOperationException',
  message: 'The request would have succeeded, but the DryRun option is set.',
};

describe('GenerateDataKeyWithoutPlaintext', () => {
  it('answers the wrapped key, the key ARN and the key material, and nothing else', async () => {
    const answer = await service.generateDataKeyWithoutPlaintext(
      { KeyId: key.id, KeySpec: 'AES_256' },
      call(),
    );
    expect(Object.keys(answer).sort()).toEqual(['CiphertextBlob', 'KeyId', 'KeyMaterialId']);
    expect(answer.KeyId).toBe(key.arn);
    expect(answer.KeyMaterialId).toBe(key.materialId);
    expect(answer.KeyMaterialId).toMatch(/^[0-9a-f]{64}$/);
  });

  const lengths: [{ KeySpec?: 'AES_128' | 'AES_256'; NumberOfBytes?: number }, number][] = [
    [{ KeySpec: 'AES_128' }, 16],
    [{ KeySpec: 'AES_256' }, 32],
  ];
  for (const n of [1, 16, 31, 32, 33, 63, 64, 1023, 1024]) lengths.push([{ NumberOfBytes: n }, n]);

  it.each(lengths)('wraps as many bytes as %o says', async (length, bytes) => {
    const { CiphertextBlob } = await service.generateDataKeyWithoutPlaintext(
      { KeyId: key.id, ...length },
      call(),
    );
    const { Plaintext } = await service.decrypt({ CiphertextBlob }, call());
    expect(Plaintext!.length).toBe(bytes);
  });

  it.each([
    ['neither length', {}],
    ['both lengths', { KeySpec: 'AES_256', NumberOfBytes: 32 } as const],
  ])('refuses %s', async (_, length) => {
    const input = { KeyId: key.id, ...length };
    const refused = {
      code: 'ValidationException',
      message: 'Please specify either number of bytes or key spec.',
    };
    expect(await outcome(service.generateDataKeyWithoutPlaintext(input, call()))).toEqual(refused);
    expect(await outcome(service.generateDataKey(input, call()))).toEqual(refused);
    await service.disableKey({ KeyId: key.id }, call());
    expect(await outcome(service.generateDataKeyWithoutPlaintext(input, call()))).toEqual(refused);
  });

  it('makes another key each time', async () => {
    const made = await Promise.all(
      Array.from({ length: 256 }, () =>
        service.generateDataKey({ KeyId: key.id, KeySpec: 'AES_256' }, call()),
      ),
    );
    const blocks = made.flatMap(({ Plaintext }) => {
      const hex = Buffer.from(Plaintext!).toString('hex');
      return [0, 16, 32, 48].map((at) => hex.slice(at, at + 16));
    });
    expect(new Set(blocks).size).toBe(1024);
    const blobs = made.map(({ CiphertextBlob }) => Buffer.from(CiphertextBlob!).toString('hex'));
    expect(new Set(blobs).size).toBe(256);
    expect(new Set(made.map(({ Plaintext }) => Plaintext!.buffer)).size).toBe(256);
  });
});

describe('GenerateDataKey', () => {
  it('answers the plaintext that its ciphertext opens to', async () => {
    const context = { tenant: 'a', '£': 'ü' };
    const made = await service.generateDataKey(
      { KeyId: key.id, KeySpec: 'AES_256', EncryptionContext: context },
      call(),
    );
    expect(Object.keys(made).sort()).toEqual([
      'CiphertextBlob',
      'KeyId',
      'KeyMaterialId',
      'Plaintext',
    ]);
    const opened = await service.decrypt(
      { CiphertextBlob: made.CiphertextBlob, EncryptionContext: context },
      call(),
    );
    expect(opened.Plaintext).toEqual(made.Plaintext);
    const hidden = Buffer.from(made.CiphertextBlob!);
    expect(hidden.includes(Buffer.from(made.Plaintext!).subarray(0, 8))).toBe(false);
  });
});

describe('Encrypt', () => {
  it('answers ciphertext, key ARN and algorithm, and nothing else', async () => {
    const Plaintext = Buffer.alloc(4096, 'x');
    const answer = await service.encrypt({ KeyId: key.id, Plaintext }, call());
    expect(Object.keys(answer).sort()).toEqual(['CiphertextBlob', 'EncryptionAlgorithm', 'KeyId']);
    expect(answer.EncryptionAlgorithm).toBe('SYMMETRIC_DEFAULT');
    const opened = await service.decrypt({ CiphertextBlob: answer.CiphertextBlob }, call());
    expect(opened).toEqual({
      KeyId: key.arn,
      Plaintext,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      KeyMaterialId: key.materialId,
    });
  });

  it('refuses an algorithm of another kind of key', async () => {
    const input = { KeyId: key.id, Plaintext: Buffer.from('a') };
    expect(
      await outcome(
        service.encrypt({ ...input, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }, call()),
      ),
    ).toEqual({
      code: 'InvalidKeyUsageException',
      message: 'Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.',
    });
    expect(
      await outcome(
        service.encrypt({ ...input, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }, call()),
      ),
    ).toBe('ok');
  });
});

describe('a dry run', () => {
  it('never answers, and says what a real run would', async () => {
    const { CiphertextBlob } = await service.encrypt(
      { KeyId: key.id, Plaintext: Buffer.from('a') },
      call(),
    );
    const runs = (DryRun: boolean): readonly Promise<unknown>[] => [
      service.generateDataKeyWithoutPlaintext(
        { KeyId: key.id, KeySpec: 'AES_128', DryRun },
        call(),
      ),
      service.generateDataKey({ KeyId: key.id, KeySpec: 'AES_128', DryRun }, call()),
      service.encrypt({ KeyId: key.id, Plaintext: Buffer.from('a'), DryRun }, call()),
      service.decrypt({ CiphertextBlob, DryRun }, call()),
    ];
    for (const run of runs(false)) expect(await outcome(run)).toBe('ok');
    for (const run of runs(true)) expect(await outcome(run)).toEqual(dryRun);
    await service.disableKey({ KeyId: key.id }, call());
    for (const run of runs(true)) {
      expect(await outcome(run)).toEqual({
        code: 'DisabledException',
        message: `${key.arn} is disabled.`,
      });
    }
  });

  it('of Decrypt judges the ciphertext, or leaves it out', async () => {
    const input = { DryRun: true, EncryptionContext: { wrong: 'context' } };
    const { CiphertextBlob } = await service.encrypt(
      { KeyId: key.id, Plaintext: Buffer.from('a') },
      call(),
    );
    expect(await outcome(service.decrypt({ ...input, CiphertextBlob }, call()))).toMatchObject({
      code: 'InvalidCiphertextException',
    });
    const DryRunModifiers = ['IGNORE_CIPHERTEXT' as const];
    expect(
      await outcome(service.decrypt({ ...input, KeyId: key.id, DryRunModifiers }, call())),
    ).toEqual(dryRun);
    expect(await outcome(service.decrypt({ ...input, DryRunModifiers }, call()))).toMatchObject({
      code: 'ValidationException',
    });
    expect(
      await outcome(service.decrypt({ KeyId: key.id, CiphertextBlob, DryRunModifiers }, call())),
    ).toMatchObject({ code: 'ValidationException' });
  });
});

describe('what this service does not act on', () => {
  it('is refused: a recipient', async () => {
    const Recipient = {
      KeyEncryptionAlgorithm: 'RSAES_OAEP_SHA_256' as const,
      AttestationDocument: Buffer.from('a'),
    };
    const refused = {
      code: 'UnsupportedOperationException',
      message: 'Recipient is not supported by this service.',
    };
    const input = { KeyId: key.id, KeySpec: 'AES_256' } as const;
    expect(await outcome(service.generateDataKey({ ...input, Recipient }, call()))).toEqual(
      refused,
    );
    const { CiphertextBlob } = await service.generateDataKey(input, call());
    expect(await outcome(service.decrypt({ CiphertextBlob, Recipient }, call()))).toEqual(refused);
    expect(
      await outcome(service.decrypt({ CiphertextBlob, Recipient, DryRun: true }, call())),
    ).toEqual(refused);
  });

  it('is refused: grant tokens, since there are no grants', async () => {
    const input = { KeyId: key.id, KeySpec: 'AES_256' } as const;
    const run = (GrantTokens: string[]): Promise<unknown> =>
      service.generateDataKeyWithoutPlaintext({ ...input, GrantTokens }, call());
    expect(await outcome(run(['token']))).toMatchObject({ code: 'InvalidGrantTokenException' });
    expect(await outcome(run([]))).toBe('ok');
    expect(
      await outcome(service.describeKey({ KeyId: key.id, GrantTokens: ['token'] }, call())),
    ).toMatchObject({ code: 'InvalidGrantTokenException' });
  });
});

describe('other accounts', () => {
  const other = call({ identity: stranger });
  const denied = (action: string, resource: string): object => ({
    code: 'AccessDeniedException',
    message: `User: ${stranger.arn} is not authorized to perform: ${action} on resource: ${resource} because no resource-based policy allows the ${action} action`,
  });

  it('do not find the key by bare names', async () => {
    await service.createAlias({ AliasName: 'alias/a', TargetKeyId: key.id }, call());
    expect(await outcome(service.describeKey({ KeyId: key.id }, other))).toEqual({
      code: 'NotFoundException',
      message: `Key 'arn:aws:kms:us-east-1:${stranger.accountId}:key/${key.id}' does not exist`,
    });
    expect(await outcome(service.describeKey({ KeyId: 'alias/a' }, other))).toMatchObject({
      code: 'NotFoundException',
    });
    expect((await service.listKeys({}, other)).Keys).toEqual([]);
    expect((await service.listAliases({}, other)).Aliases).toEqual([]);
  });

  it('are refused by the ARN, and learn neither what exists nor which key an alias stands for', async () => {
    await service.createAlias({ AliasName: 'alias/a', TargetKeyId: key.id }, call());
    const input = { KeySpec: 'AES_256' } as const;
    const unknown = key.arn.replace(/[^/]*$/, '00000000-0000-4000-8000-000000000000');
    const alias = key.arn.replace(/key\/.*$/, 'alias/a');
    for (const KeyId of [key.arn, unknown, alias, alias.replace('alias/a', 'alias/b')]) {
      expect(await outcome(service.generateDataKey({ ...input, KeyId }, other))).toEqual(
        denied('kms:GenerateDataKey', KeyId),
      );
    }
    for (const KeyId of [key.arn, unknown]) {
      expect(await outcome(service.disableKey({ KeyId }, other))).toEqual(
        denied('kms:DisableKey', KeyId),
      );
    }
    expect(await outcome(service.generateDataKey({ ...input, KeyId: key.arn }, call()))).toBe('ok');
  });
});
