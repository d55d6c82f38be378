import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import type { KeyService } from '@trent/kms-service';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, newKey, openFixture, outcome } from './fixture.ts';

let service: KeyService;
const china = call({ region: 'cn-north-1' });
const message = Buffer.from('a message');

beforeAll(async () => {
  ({ service } = await openFixture());
});

const specs = [
  ['RSA_2048', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['RSA_2048', 'ENCRYPT_DECRYPT', 'EncryptionAlgorithms'],
  ['ECC_NIST_P256', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ECC_NIST_P256', 'KEY_AGREEMENT', 'KeyAgreementAlgorithms'],
  ['ECC_NIST_P384', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ECC_NIST_P521', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ECC_SECG_P256K1', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ML_DSA_44', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ML_DSA_65', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['ML_DSA_87', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['SM2', 'SIGN_VERIFY', 'SigningAlgorithms'],
  ['SM2', 'ENCRYPT_DECRYPT', 'EncryptionAlgorithms'],
] as const;

describe.each(specs)('a key of %s for %s', (KeySpec, KeyUsage, member) => {
  it('signs and verifies, or encrypts and decrypts, with each of its algorithms', async () => {
    const { KeyMetadata } = await service.createKey({ KeySpec, KeyUsage }, china);
    const KeyId = KeyMetadata.KeyId;
    expect(KeyMetadata).not.toHaveProperty('CurrentKeyMaterialId');
    const told = await service.getPublicKey({ KeyId }, china);
    expect(told).toMatchObject({ KeyId: KeyMetadata.Arn, KeySpec, KeyUsage });
    expect(told[member]).toEqual(KeyMetadata[member]);
    const publicKey = createPublicKey({
      key: Buffer.from(told.PublicKey),
      format: 'der',
      type: 'spki',
    });
    expect(publicKey.type).toBe('public');
    for (const SigningAlgorithm of told.SigningAlgorithms ?? []) {
      const isPrehashed = SigningAlgorithm === 'ED25519_PH_SHA_512';
      const signed = {
        KeyId,
        SigningAlgorithm,
        Message: isPrehashed ? createHash('sha512').update(message).digest() : message,
        MessageType: isPrehashed ? ('DIGEST' as const) : ('RAW' as const),
      };
      const { Signature } = await service.sign(signed, china);
      expect(await service.verify({ ...signed, Signature }, china)).toEqual({
        KeyId: KeyMetadata.Arn,
        SignatureValid: true,
        SigningAlgorithm,
      });
      const turned = Uint8Array.from(Signature);
      turned[8]! ^= 1;
      expect(await outcome(service.verify({ ...signed, Signature: turned }, china))).toEqual({
        code: 'KMSInvalidSignatureException',
        message: '',
      });
    }
    for (const EncryptionAlgorithm of told.EncryptionAlgorithms ?? []) {
      const { CiphertextBlob } = await service.encrypt(
        { KeyId, EncryptionAlgorithm, Plaintext: message },
        china,
      );
      const opened = await service.decrypt({ KeyId, EncryptionAlgorithm, CiphertextBlob }, china);
      expect(Buffer.from(opened.Plaintext!)).toEqual(message);
      expect(opened).not.toHaveProperty('KeyMaterialId');
      expect(
        await outcome(
          service.decrypt({ KeyId, EncryptionAlgorithm, CiphertextBlob: message }, china),
        ),
      ).toEqual({ code: 'InvalidCiphertextException', message: '' });
    }
  });
});

describe('Sign', () => {
  it('makes a signature that the public key verifies outside', async () => {
    const { id } = await newKey(service, { KeySpec: 'ECC_NIST_P384', KeyUsage: 'SIGN_VERIFY' });
    const signed = { KeyId: id, Message: message, SigningAlgorithm: 'ECDSA_SHA_384' } as const;
    const { Signature } = await service.sign(signed, call());
    const { PublicKey } = await service.getPublicKey({ KeyId: id }, call());
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    expect(verifySignature('sha384', message, key, Signature)).toBe(true);
  });

  it('refuses what does not fit, each with its own text', async () => {
    const { id, arn } = await newKey(service, {
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
    });
    const good = { KeyId: id, Message: message, SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    const refusal = (changes: object) => outcome(service.sign({ ...good, ...changes }, call()));
    expect(await refusal({})).toBe('ok');
    expect(await refusal({ SigningAlgorithm: 'ECDSA_SHA_384' })).toEqual({
      code: 'InvalidKeyUsageException',
      message: 'Algorithm ECDSA_SHA_384 is incompatible with key spec ECC_NIST_P256.',
    });
    expect(await refusal({ MessageType: 'DIGEST' })).toEqual({
      code: 'ValidationException',
      message: 'Digest is invalid length for algorithm ECDSA_SHA_256.',
    });
    expect(await refusal({ DryRun: true })).toMatchObject({ code: 'DryRunOperationException' });
    const symmetric = await newKey(service);
    expect(await refusal({ KeyId: symmetric.id })).toEqual({
      code: 'InvalidKeyUsageException',
      message: `${symmetric.arn} key usage is ENCRYPT_DECRYPT which is not valid for Sign.`,
    });
    await service.disableKey({ KeyId: id }, call());
    expect(await refusal({ SigningAlgorithm: 'ECDSA_SHA_384' })).toEqual({
      code: 'DisabledException',
      message: `${arn} is disabled.`,
    });
  });

  it.each([
    [
      'ML_DSA_44',
      'ML_DSA_SHAKE_256',
      'DIGEST',
      'Message type DIGEST is incompatible with key spec ML_DSA_44.',
    ],
    [
      'ECC_NIST_EDWARDS25519',
      'ED25519_SHA_512',
      'DIGEST',
      'Message type DIGEST is incompatible with algorithm ED25519_SHA_512.',
    ],
    [
      'ECC_NIST_EDWARDS25519',
      'ED25519_PH_SHA_512',
      'RAW',
      'Message type RAW is incompatible with algorithm ED25519_PH_SHA_512.',
    ],
  ] as const)('%s %s refuses %s', async (KeySpec, SigningAlgorithm, MessageType, text) => {
    const { id } = await newKey(service, { KeySpec, KeyUsage: 'SIGN_VERIFY' });
    const input = { KeyId: id, Message: message, SigningAlgorithm, MessageType };
    expect(await outcome(service.sign(input, call()))).toEqual({
      code: 'ValidationException',
      message: text,
    });
  });
});

describe('RSA encryption', () => {
  it('says how much it takes, and that it binds no encryption context', async () => {
    const { id } = await newKey(service, { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    const input = {
      KeyId: id,
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
      Plaintext: Buffer.alloc(190),
    } as const;
    expect(await outcome(service.encrypt(input, call()))).toBe('ok');
    expect(
      await outcome(service.encrypt({ ...input, Plaintext: Buffer.alloc(191) }, call())),
    ).toEqual({
      code: 'ValidationException',
      message:
        'Algorithm RSAES_OAEP_SHA_256 and key spec RSA_2048 cannot encrypt data larger than 190 bytes.',
    });
    const bound = { ...input, EncryptionContext: { a: 'b' } };
    expect(await outcome(service.encrypt(bound, call()))).toEqual({
      code: 'ValidationException',
      message:
        'EncryptionContext is not supported when encrypting/decrypting with asymmetric CMKs.',
    });
  });
});

describe('GetPublicKey', () => {
  it.each([{}, { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }] as const)(
    'of %o is refused without a text',
    async (input) => {
      const { id } = await newKey(service, input);
      expect(await outcome(service.getPublicKey({ KeyId: id }, call()))).toEqual({
        code: 'UnsupportedOperationException',
        message: '',
      });
    },
  );

  it('works on a disabled key', async () => {
    const { id } = await newKey(service, { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    await service.disableKey({ KeyId: id }, call());
    expect(await outcome(service.getPublicKey({ KeyId: id }, call()))).toBe('ok');
  });
});

describe('an HMAC key', () => {
  it.each([
    ['HMAC_224', 'HMAC_SHA_224', 28],
    ['HMAC_256', 'HMAC_SHA_256', 32],
    ['HMAC_384', 'HMAC_SHA_384', 48],
    ['HMAC_512', 'HMAC_SHA_512', 64],
  ] as const)('%s makes and verifies codes', async (KeySpec, MacAlgorithm, bytes) => {
    const { id, arn } = await newKey(service, { KeySpec, KeyUsage: 'GENERATE_VERIFY_MAC' });
    const input = { KeyId: id, MacAlgorithm, Message: message };
    const { Mac, ...told } = await service.generateMac(input, call());
    expect(Mac).toHaveLength(bytes);
    expect(told).toEqual({ KeyId: arn, MacAlgorithm });
    expect(await service.verifyMac({ ...input, Mac }, call())).toEqual({
      KeyId: arn,
      MacAlgorithm,
      MacValid: true,
    });
    for (const wrong of [Uint8Array.of(1), Mac.map((byte) => byte ^ 1)]) {
      expect(await outcome(service.verifyMac({ ...input, Mac: wrong }, call()))).toEqual({
        code: 'KMSInvalidMacException',
        message: '',
      });
    }
  });
});

describe('a data key pair', () => {
  it.each([
    ['RSA_2048', call()],
    ['ECC_NIST_P256', call()],
    ['ECC_NIST_EDWARDS25519', call()],
    ['SM2', china],
  ] as const)(
    '%s: the wrapped private key opens to the plain one',
    async (KeyPairSpec, context) => {
      const { KeyMetadata } = await service.createKey({}, context);
      const KeyId = KeyMetadata.KeyId;
      const EncryptionContext = { tenant: 'a' };
      const input = { KeyId, KeyPairSpec, EncryptionContext };
      const made = await service.generateDataKeyPair(input, context);
      const blob = { CiphertextBlob: made.PrivateKeyCiphertextBlob };
      const opened = await service.decrypt({ ...blob, EncryptionContext }, context);
      expect(opened.Plaintext).toEqual(made.PrivateKeyPlaintext);
      expect(await outcome(service.decrypt(blob, context))).toEqual({
        code: 'InvalidCiphertextException',
        message: '',
      });
      const wrapped = await service.generateDataKeyPairWithoutPlaintext(input, context);
      expect(Object.keys(wrapped).toSorted()).toEqual([
        'KeyId',
        'KeyMaterialId',
        'KeyPairSpec',
        'PrivateKeyCiphertextBlob',
        'PublicKey',
      ]);
      expect(wrapped.PublicKey).not.toEqual(made.PublicKey);
    },
  );

  it('of SM2 exists in China Regions only', async () => {
    const { id } = await newKey(service);
    const input = { KeyId: id, KeyPairSpec: 'SM2' } as const;
    expect(await outcome(service.generateDataKeyPair(input, call()))).toMatchObject({
      code: 'UnsupportedOperationException',
    });
  });
});

describe('ReEncrypt', () => {
  it('moves a ciphertext to another key and context, and back from an asymmetric key', async () => {
    const [source, destination] = [await newKey(service), await newKey(service)];
    const rsa = await newKey(service, { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    const first = await service.encrypt(
      { KeyId: source.id, Plaintext: message, EncryptionContext: { a: 'b' } },
      call(),
    );
    const moved = await service.reEncrypt(
      {
        CiphertextBlob: first.CiphertextBlob,
        SourceEncryptionContext: { a: 'b' },
        DestinationKeyId: destination.id,
        DestinationEncryptionContext: { c: 'd' },
      },
      call(),
    );
    expect(moved).toMatchObject({
      SourceKeyId: source.arn,
      KeyId: destination.arn,
      SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      SourceKeyMaterialId: source.materialId,
      DestinationKeyMaterialId: destination.materialId,
    });
    const toRsa = await service.reEncrypt(
      {
        CiphertextBlob: moved.CiphertextBlob,
        SourceEncryptionContext: { c: 'd' },
        DestinationKeyId: rsa.id,
        DestinationEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
      },
      call(),
    );
    expect(toRsa).not.toHaveProperty('DestinationKeyMaterialId');
    const back = await service.reEncrypt(
      {
        CiphertextBlob: toRsa.CiphertextBlob,
        SourceKeyId: rsa.id,
        SourceEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
        DestinationKeyId: source.id,
      },
      call(),
    );
    const opened = await service.decrypt({ CiphertextBlob: back.CiphertextBlob }, call());
    expect(Buffer.from(opened.Plaintext!)).toEqual(message);
  });

  it('refuses a wrong source key, a wrong context, and an unknown ciphertext', async () => {
    const [source, other] = [await newKey(service), await newKey(service)];
    const { CiphertextBlob } = await service.encrypt(
      { KeyId: source.id, Plaintext: message },
      call(),
    );
    const good = { CiphertextBlob, DestinationKeyId: source.id };
    const refusal = (changes: object) =>
      outcome(service.reEncrypt({ ...good, ...changes }, call()));
    expect(await refusal({})).toBe('ok');
    expect(await refusal({ SourceKeyId: other.id })).toMatchObject({
      code: 'IncorrectKeyException',
    });
    expect(await refusal({ SourceEncryptionContext: { a: 'b' } })).toEqual({
      code: 'InvalidCiphertextException',
      message: '',
    });
    expect(await refusal({ CiphertextBlob: message })).toMatchObject({
      code: 'InvalidCiphertextException',
    });
    expect(await refusal({ DryRun: true })).toMatchObject({ code: 'DryRunOperationException' });
  });
});

describe('GenerateRandom', () => {
  it('makes as many bytes as asked for, each time others', async () => {
    const [one, other] = await Promise.all(
      [1024, 1024].map((NumberOfBytes) => service.generateRandom({ NumberOfBytes }, call())),
    );
    expect(one!.Plaintext).toHaveLength(1024);
    expect(one!.Plaintext).not.toEqual(other!.Plaintext);
    expect(await outcome(service.generateRandom({}, call()))).toEqual({
      code: 'ValidationException',
      message: 'NumberOfBytes is required.',
    });
  });
});
