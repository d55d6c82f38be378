/** The operations around the data keys through `@aws-sdk/client-kms`, unchanged, against a real server. */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import {
  CreateGrantCommand,
  CreateKeyCommand,
  DecryptCommand,
  DeriveSharedSecretCommand,
  DescribeKeyCommand,
  DisableKeyRotationCommand,
  EnableKeyRotationCommand,
  EncryptCommand,
  GenerateDataKeyPairCommand,
  GenerateDataKeyPairWithoutPlaintextCommand,
  GenerateMacCommand,
  GenerateRandomCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  GetPublicKeyCommand,
  KMSClient,
  KMSInvalidMacException,
  KMSInvalidSignatureException,
  ListGrantsCommand,
  ListKeyPoliciesCommand,
  ListKeyRotationsCommand,
  ListResourceTagsCommand,
  ListRetirableGrantsCommand,
  PutKeyPolicyCommand,
  ReEncryptCommand,
  RetireGrantCommand,
  RevokeGrantCommand,
  RotateKeyOnDemandCommand,
  SignCommand,
  TagResourceCommand,
  UnsupportedOperationException,
  UntagResourceCommand,
  UpdateKeyDescriptionCommand,
  VerifyCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import type { CreateKeyCommandInput } from '@aws-sdk/client-kms';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: RunningServer;
let kms: KMSClient;
const message = Buffer.from('a message');

beforeAll(async () => {
  server = await startServer({ ephemeral: true, port: 0 });
  const { url, region, credentials } = server;
  if (credentials === null) throw new Error('the server has no credentials of its own');
  kms = new KMSClient({ endpoint: url, region, credentials, maxAttempts: 1 });
});
afterAll(async () => {
  kms.destroy();
  await server.close();
});

async function newKey(input: CreateKeyCommandInput = {}): Promise<{ id: string; arn: string }> {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand(input));
  return { id: KeyMetadata!.KeyId!, arn: KeyMetadata!.Arn! };
}

describe('signatures', () => {
  it('are made, verified here and outside, and refused when altered', async () => {
    const { id } = await newKey({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    const signed = { KeyId: id, Message: message, SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    const { Signature } = await kms.send(new SignCommand(signed));
    const digest = {
      ...signed,
      Message: createHash('sha256').update(message).digest(),
      MessageType: 'DIGEST' as const,
    };
    for (const input of [signed, digest]) {
      const verified = await kms.send(new VerifyCommand({ ...input, Signature }));
      expect(verified.SignatureValid).toBe(true);
    }
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: id }));
    const key = createPublicKey({ key: Buffer.from(PublicKey!), format: 'der', type: 'spki' });
    expect(verifySignature('sha256', message, key, Signature!)).toBe(true);
    const other = new VerifyCommand({ ...signed, Message: Buffer.from('other'), Signature });
    await expect(kms.send(other)).rejects.toBeInstanceOf(KMSInvalidSignatureException);
  });

  it('by an algorithm that is none are refused as invalid, but SYMMETRIC_DEFAULT by the key', async () => {
    const { id } = await newKey({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    const sign = (algorithm: string) =>
      kms.send(
        new SignCommand({ KeyId: id, Message: message, SigningAlgorithm: algorithm as never }),
      );
    await expect(sign('RSASSA_PSS_SHA_256')).resolves.toHaveProperty('Signature');
    await expect(sign('SYMMETRIC_DEFAULT')).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
      message: 'Algorithm SYMMETRIC_DEFAULT is incompatible with key spec RSA_2048.',
    });
    await expect(sign('RSAES_OAEP_SHA_256')).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(/SM2DSA, ML_DSA_SHAKE_256\]$/),
    });
  });
});

describe('message authentication codes', () => {
  it('are made and verified', async () => {
    const { id } = await newKey({ KeySpec: 'HMAC_512', KeyUsage: 'GENERATE_VERIFY_MAC' });
    const input = { KeyId: id, Message: message, MacAlgorithm: 'HMAC_SHA_512' } as const;
    const { Mac } = await kms.send(new GenerateMacCommand(input));
    expect(Mac).toHaveLength(64);
    expect((await kms.send(new VerifyMacCommand({ ...input, Mac }))).MacValid).toBe(true);
    await expect(
      kms.send(new VerifyMacCommand({ ...input, Mac: Uint8Array.of(1) })),
    ).rejects.toBeInstanceOf(KMSInvalidMacException);
  });
});

describe('data key pairs', () => {
  it('have private keys that open', async () => {
    const { id } = await newKey();
    const input = { KeyId: id, KeyPairSpec: 'ECC_NIST_P384' } as const;
    const pair = await kms.send(new GenerateDataKeyPairCommand(input));
    const opened = await kms.send(
      new DecryptCommand({ CiphertextBlob: pair.PrivateKeyCiphertextBlob! }),
    );
    expect(opened.Plaintext).toEqual(pair.PrivateKeyPlaintext);
    const wrapped = await kms.send(new GenerateDataKeyPairWithoutPlaintextCommand(input));
    expect(wrapped).not.toHaveProperty('PrivateKeyPlaintext');
    expect(wrapped.PublicKey).toBeInstanceOf(Uint8Array);
  });
});

describe('ReEncrypt and GenerateRandom', () => {
  it('work', async () => {
    const [from, to] = [await newKey(), await newKey()];
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: from.id, Plaintext: message }),
    );
    const moved = await kms.send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: to.id }));
    expect([moved.SourceKeyId, moved.KeyId]).toEqual([from.arn, to.arn]);
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob: moved.CiphertextBlob }));
    expect(Buffer.from(opened.Plaintext!)).toEqual(message);
    const { Plaintext } = await kms.send(new GenerateRandomCommand({ NumberOfBytes: 7 }));
    expect(Plaintext).toHaveLength(7);
  });
});

describe('a key', () => {
  it('is described, tagged and has a policy', async () => {
    const { id } = await newKey();
    await kms.send(new UpdateKeyDescriptionCommand({ KeyId: id, Description: 'described' }));
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: id }));
    expect(KeyMetadata!.Description).toBe('described');
    const Tags = [
      { TagKey: 'a', TagValue: '1' },
      { TagKey: 'b', TagValue: '2' },
    ];
    await kms.send(new TagResourceCommand({ KeyId: id, Tags }));
    await kms.send(new UntagResourceCommand({ KeyId: id, TagKeys: ['a'] }));
    expect((await kms.send(new ListResourceTagsCommand({ KeyId: id }))).Tags).toEqual([Tags[1]]);
    const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId: id }));
    await kms.send(new PutKeyPolicyCommand({ KeyId: id, Policy }));
    const { PolicyNames } = await kms.send(new ListKeyPoliciesCommand({ KeyId: id }));
    expect(PolicyNames).toEqual(['default']);
  });

  it('is rotated', async () => {
    const { id } = await newKey();
    await kms.send(new RotateKeyOnDemandCommand({ KeyId: id }));
    await kms.send(new EnableKeyRotationCommand({ KeyId: id, RotationPeriodInDays: 100 }));
    const status = await kms.send(new GetKeyRotationStatusCommand({ KeyId: id }));
    expect(status).toMatchObject({ KeyRotationEnabled: true, RotationPeriodInDays: 100 });
    expect(status.NextRotationDate).toBeInstanceOf(Date);
    await kms.send(new DisableKeyRotationCommand({ KeyId: id }));
    const { Rotations } = await kms.send(new ListKeyRotationsCommand({ KeyId: id }));
    expect(Rotations).toMatchObject([{ RotationType: 'ON_DEMAND', KeyMaterialState: 'CURRENT' }]);
  });
});

describe('grants', () => {
  it('are made, listed, retired and revoked', async () => {
    const { id, arn } = await newKey();
    const account = arn.split(':')[4]!;
    const role = `arn:aws:iam::${account}:role/worker`;
    const input = {
      KeyId: id,
      GranteePrincipal: role,
      RetiringPrincipal: role,
      Operations: ['Decrypt' as const],
    };
    const first = await kms.send(new CreateGrantCommand(input));
    const second = await kms.send(new CreateGrantCommand(input));
    expect((await kms.send(new ListGrantsCommand({ KeyId: id }))).Grants).toHaveLength(2);
    const retirable = await kms.send(new ListRetirableGrantsCommand({ RetiringPrincipal: role }));
    expect(retirable.Grants).toHaveLength(2);
    await kms.send(new RetireGrantCommand({ GrantToken: first.GrantToken }));
    await kms.send(new RevokeGrantCommand({ KeyId: id, GrantId: second.GrantId }));
    expect((await kms.send(new ListGrantsCommand({ KeyId: id }))).Grants).toEqual([]);
    const described = new DescribeKeyCommand({ KeyId: id, GrantTokens: [first.GrantToken!] });
    expect((await kms.send(described)).KeyMetadata!.Arn).toBe(arn);
  });
});

describe('an operation of the API that the service does not have', () => {
  it('is refused as unsupported, once the signature is good', async () => {
    const input = {
      KeyId: 'alias/a',
      KeyAgreementAlgorithm: 'ECDH',
      PublicKey: Uint8Array.of(1),
    } as const;
    const refused = kms.send(new DeriveSharedSecretCommand(input));
    await expect(refused).rejects.toBeInstanceOf(UnsupportedOperationException);
    await expect(refused).rejects.toMatchObject({
      message: 'The operation DeriveSharedSecret is not supported by this service.',
    });
    const { url, region } = server;
    const stranger = new KMSClient({
      endpoint: url,
      region,
      credentials: { accessKeyId: 'AKIDUNKNOWN', secretAccessKey: 'unknown' },
      maxAttempts: 1,
    });
    await expect(stranger.send(new DeriveSharedSecretCommand(input))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    stranger.destroy();
  });
});
