import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, call, newKey, openFixture, outcome, stranger } from './fixture.ts';
import type { Fixture } from './fixture.ts';

const context = { tenant: 'a', use: 'bc' };
const invalid = { code: 'InvalidCiphertextException', message: '' };
const inaccessible = {
  code: 'AccessDeniedException',
  message:
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
};

let fixture: Fixture;
let service: Fixture['service'];
let key: Awaited<ReturnType<typeof newKey>>;
let blob: Uint8Array;

beforeEach(async () => {
  fixture = await openFixture();
  service = fixture.service;
  key = await newKey(service);
  const made = await service.encrypt(
    { KeyId: key.id, Plaintext: Buffer.from('plaintext'), EncryptionContext: context },
    call(),
  );
  blob = made.CiphertextBlob!;
});

function decrypt(
  CiphertextBlob: Uint8Array,
  EncryptionContext?: Record<string, string>,
): Promise<unknown> {
  return service.decrypt(
    EncryptionContext === undefined ? { CiphertextBlob } : { CiphertextBlob, EncryptionContext },
    call(),
  );
}

describe('the encryption context', () => {
  it('opens in any order of its pairs', async () => {
    expect(await outcome(decrypt(blob, { use: 'bc', tenant: 'a' }))).toBe('ok');
  });

  it.each([
    [{ tenant: 'A', use: 'bc' }],
    [{ Tenant: 'a', use: 'bc' }],
    [{ tenant: 'a' }],
    [{ tenant: 'a', useb: 'c' }],
    [{ tenant: 'a', use: 'bc', more: '' }],
    [{ tenant: 'bc', use: 'a' }],
    [{ tenant: 'ause', bc: '' }],
    [{ tenant: ' a', use: 'bc' }],
    [{}],
    [undefined],
  ])('does not open as %o', async (other) => {
    expect(await outcome(decrypt(blob, other))).toEqual(invalid);
  });

  it('is the same absent and empty', async () => {
    const input = { KeyId: key.id, Plaintext: Buffer.from('a') };
    const absent = await service.encrypt(input, call());
    const empty = await service.encrypt({ ...input, EncryptionContext: {} }, call());
    expect(await outcome(decrypt(absent.CiphertextBlob!, {}))).toBe('ok');
    expect(await outcome(decrypt(empty.CiphertextBlob!))).toBe('ok');
  });

  it('is refused where it is no Unicode', async () => {
    const input = { KeyId: key.id, Plaintext: Buffer.from('a') };
    const run = (value: string): Promise<unknown> =>
      service.encrypt({ ...input, EncryptionContext: { a: value } }, call());
    expect(await outcome(run('\ud800'))).toMatchObject({ code: 'ValidationException' });
    expect(await outcome(run('\ud83d\udd11'))).toBe('ok');
  });
});

describe('a damaged ciphertext is refused as such', () => {
  it('with any one bit flipped', async () => {
    expect(await outcome(decrypt(blob, context))).toBe('ok');
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const changed = Uint8Array.from(blob);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect({ bit, got: await outcome(decrypt(changed, context)) }).toEqual({ bit, got: invalid });
    }
  });

  it('cut off at any length, at either end', async () => {
    for (let length = 1; length < blob.length; length += 1) {
      expect(await outcome(decrypt(blob.subarray(0, length), context))).toEqual(invalid);
      expect(await outcome(decrypt(blob.subarray(length), context))).toEqual(invalid);
    }
  });

  it('with anything before or behind it', async () => {
    for (const more of [[0], [1], [255], Array.from(blob)]) {
      expect(await outcome(decrypt(Uint8Array.from([...blob, ...more]), context))).toEqual(invalid);
      expect(await outcome(decrypt(Uint8Array.from([...more, ...blob]), context))).toEqual(invalid);
    }
  });

  it('with the halves of two', async () => {
    const other = await service.encrypt(
      { KeyId: key.id, Plaintext: Buffer.from('plaintext'), EncryptionContext: context },
      call(),
    );
    for (let at = 1; at < blob.length; at += 1) {
      const mixed = Uint8Array.from([
        ...blob.subarray(0, at),
        ...other.CiphertextBlob!.subarray(at),
      ]);
      if (Buffer.compare(mixed, blob) === 0) continue;
      if (Buffer.compare(mixed, other.CiphertextBlob!) === 0) continue;
      expect(await outcome(decrypt(mixed, context))).toEqual(invalid);
    }
  });

  it('also with a KeyId, before anything else is asked of the key', async () => {
    const changed = Uint8Array.from(blob);
    changed[10]! ^= 1;
    await service.disableKey({ KeyId: key.id }, call());
    expect(
      await outcome(service.decrypt({ CiphertextBlob: changed, KeyId: key.id }, call())),
    ).toEqual(invalid);
  });
});

describe('the key of a ciphertext', () => {
  it.each(['id', 'arn', 'alias'] as const)('may be named by %s', async (form) => {
    await service.createAlias({ AliasName: 'alias/a', TargetKeyId: key.id }, call());
    const KeyId = form === 'alias' ? 'alias/a' : key[form];
    const input = { CiphertextBlob: blob, EncryptionContext: context, KeyId };
    expect((await service.decrypt(input, call())).KeyId).toBe(key.arn);
  });

  it('must be the right one where it is named', async () => {
    const other = await newKey(service);
    await service.disableKey({ KeyId: other.id }, call());
    await service.createAlias({ AliasName: 'alias/other', TargetKeyId: other.id }, call());
    for (const KeyId of [other.id, other.arn, 'alias/other']) {
      const input = { CiphertextBlob: blob, EncryptionContext: context, KeyId };
      expect(await outcome(service.decrypt(input, call()))).toEqual({
        code: 'IncorrectKeyException',
        message:
          'The key ID in the request does not identify a CMK that can perform this operation.',
      });
    }
  });

  it('is the one that wrapped, wherever the alias points by now', async () => {
    const second = await newKey(service);
    await service.createAlias({ AliasName: 'alias/app', TargetKeyId: key.id }, call());
    const { CiphertextBlob } = await service.generateDataKeyWithoutPlaintext(
      { KeyId: 'alias/app', KeySpec: 'AES_256' },
      call(),
    );
    await service.updateAlias({ AliasName: 'alias/app', TargetKeyId: second.id }, call());
    expect((await service.decrypt({ CiphertextBlob }, call())).KeyId).toBe(key.arn);
    await service.deleteAlias({ AliasName: 'alias/app' }, call());
    expect((await service.decrypt({ CiphertextBlob }, call())).KeyId).toBe(key.arn);
  });

  it('tells nothing to another Region or account', async () => {
    const input = { CiphertextBlob: blob, EncryptionContext: context };
    expect(await outcome(service.decrypt(input, call({ region: 'us-west-2' })))).toEqual(
      inaccessible,
    );
    expect(await outcome(service.decrypt(input, call({ identity: stranger })))).toEqual(
      inaccessible,
    );
  });

  it('may be named by its ID in another account that may use it, and is not there for others', async () => {
    const theirs = call({ identity: stranger });
    const input = { CiphertextBlob: blob, EncryptionContext: context, KeyId: key.id };
    const own = key.arn.replace(accountId, stranger.accountId);
    const notFound = { code: 'NotFoundException', message: `Key '${own}' does not exist` };
    expect(await outcome(service.decrypt(input, theirs))).toEqual(notFound);
    const Policy = JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: [accountId, stranger.accountId] },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    });
    await service.putKeyPolicy({ KeyId: key.id, Policy }, call());
    expect(await outcome(service.decrypt(input, theirs))).toBe('ok');
    const { CiphertextBlob } = await service.reEncrypt(
      {
        CiphertextBlob: blob,
        SourceKeyId: key.id,
        SourceEncryptionContext: context,
        DestinationKeyId: key.arn,
      },
      theirs,
    );
    expect(await outcome(service.decrypt({ CiphertextBlob, KeyId: key.id }, theirs))).toBe('ok');
    // Neither where nothing is decrypted, nor by an ARN that names the wrong account, nor of another ciphertext.
    const encrypt = service.encrypt({ KeyId: key.id, Plaintext: Buffer.from('a') }, theirs);
    expect(await outcome(encrypt)).toEqual(notFound);
    expect(await outcome(service.decrypt({ ...input, KeyId: own }, theirs))).toMatchObject({
      code: 'NotFoundException',
    });
    const other = await newKey(service);
    expect(await outcome(service.decrypt({ ...input, KeyId: other.id }, theirs))).toMatchObject({
      code: 'NotFoundException',
    });
  });

  it('is gone after its deletion date', async () => {
    await service.scheduleKeyDeletion({ KeyId: key.id, PendingWindowInDays: 7 }, call());
    expect(await outcome(decrypt(blob, context))).toEqual({
      code: 'KMSInvalidStateException',
      message: `${key.arn} is pending deletion.`,
    });
    fixture.clock.advanceDays(7);
    expect(await outcome(decrypt(blob, context))).toEqual(inaccessible);
    expect(
      await outcome(service.decrypt({ CiphertextBlob: blob, KeyId: key.arn }, call())),
    ).toEqual({ code: 'NotFoundException', message: `Key '${key.arn}' does not exist` });
  });
});

describe('an asymmetric algorithm', () => {
  it('needs a KeyId, and a key of its kind', async () => {
    const input = { CiphertextBlob: blob, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' } as const;
    expect(await outcome(service.decrypt(input, call()))).toMatchObject({
      code: 'ValidationException',
    });
    expect(await outcome(service.decrypt({ ...input, KeyId: key.id }, call()))).toEqual({
      code: 'InvalidKeyUsageException',
      message: 'Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.',
    });
  });
});

describe('a China Region', () => {
  it('wraps with SM4', async () => {
    const there = call({ region: 'cn-north-1' });
    const { KeyMetadata } = await service.createKey({}, there);
    expect(KeyMetadata!.Arn).toMatch(/^arn:aws-cn:kms:cn-north-1:/);
    const made = await service.generateDataKey(
      { KeyId: KeyMetadata!.KeyId, KeySpec: 'AES_128', EncryptionContext: context },
      there,
    );
    expect([blob[1], made.CiphertextBlob![1]]).toEqual([1, 2]);
    const opened = await service.decrypt(
      { CiphertextBlob: made.CiphertextBlob, EncryptionContext: context },
      there,
    );
    expect(opened.Plaintext).toEqual(made.Plaintext);
  });
});
