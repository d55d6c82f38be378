/** A Region of China beside one of the world, over signed requests: SM4 in place of AES, and SM2 keys. */
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './helpers/signed-request.ts';
import type { JsonAnswer } from './helpers/signed-request.ts';

const china = 'cn-north-1';
const world = 'us-east-1';
const message = Buffer.from('a message').toString('base64');

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ ephemeral: true, regions: [world, china, 'cn-northwest-1'] });
});
afterAll(() => server.close());

function ask(region: string, operation: string, input: object = {}): Promise<JsonAnswer> {
  const credentials = server.credentials!;
  return call(server.url, { credentials, region, operation, body: JSON.stringify(input) });
}

async function good(region: string, operation: string, input: object = {}) {
  const { status, body, text } = await ask(region, operation, input);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return body;
}

async function newKey(region: string, input: object = {}): Promise<string> {
  const { KeyMetadata } = await good(region, 'CreateKey', input);
  return (KeyMetadata as { Arn: string }).Arn;
}

/** The second byte of a ciphertext names its algorithm: 1 AES-256-GCM, 2 SM4-GCM. */
const algorithmOf = (blob: unknown): number | undefined => Buffer.from(String(blob), 'base64')[1];

describe('in a Region of China', () => {
  it('every symmetric ciphertext is of SM4, and opens', async () => {
    const KeyId = await newKey(china);
    expect(KeyId).toMatch(/^arn:aws-cn:kms:cn-north-1:\d{12}:key\/[0-9a-f-]{36}$/);
    const EncryptionContext = { tenant: 'a' };
    const wrapped = await good(china, 'GenerateDataKeyWithoutPlaintext', {
      KeyId,
      KeySpec: 'AES_128',
      EncryptionContext,
    });
    const dataKey = await good(china, 'GenerateDataKey', { KeyId, NumberOfBytes: 33 });
    const pair = await good(china, 'GenerateDataKeyPair', { KeyId, KeyPairSpec: 'SM2' });
    const encrypted = await good(china, 'Encrypt', { KeyId, Plaintext: message });
    const moved = await good(china, 'ReEncrypt', {
      CiphertextBlob: encrypted['CiphertextBlob'],
      DestinationKeyId: KeyId,
    });
    await good(china, 'RotateKeyOnDemand', { KeyId });
    for (const [CiphertextBlob, plaintext] of [
      [dataKey['CiphertextBlob'], dataKey['Plaintext']],
      [pair['PrivateKeyCiphertextBlob'], pair['PrivateKeyPlaintext']],
      [encrypted['CiphertextBlob'], message],
      [moved['CiphertextBlob'], message],
    ]) {
      expect(algorithmOf(CiphertextBlob)).toBe(2);
      expect((await good(china, 'Decrypt', { CiphertextBlob }))['Plaintext']).toBe(plaintext);
    }
    const { CiphertextBlob } = wrapped;
    expect(algorithmOf(CiphertextBlob)).toBe(2);
    const opened = await good(china, 'Decrypt', { CiphertextBlob, EncryptionContext });
    expect(Buffer.from(String(opened['Plaintext']), 'base64')).toHaveLength(16);
    const refused = await ask(china, 'Decrypt', { CiphertextBlob });
    expect(refused.body.__type).toBe('InvalidCiphertextException');
    // Another Region does not have the key.
    for (const region of [world, 'cn-northwest-1']) {
      const elsewhere = await ask(region, 'Decrypt', { CiphertextBlob, EncryptionContext });
      expect(elsewhere.body.__type).toBe('AccessDeniedException');
    }
  });

  it('SM2 keys sign and encrypt', async () => {
    const signing = await newKey(china, { KeySpec: 'SM2', KeyUsage: 'SIGN_VERIFY' });
    const input = { KeyId: signing, Message: message, SigningAlgorithm: 'SM2DSA' };
    const { Signature } = await good(china, 'Sign', input);
    expect((await good(china, 'Verify', { ...input, Signature }))['SignatureValid']).toBe(true);
    const other = Buffer.from('other').toString('base64');
    expect((await ask(china, 'Verify', { ...input, Message: other, Signature })).body.__type).toBe(
      'KMSInvalidSignatureException',
    );
    expect((await good(china, 'GetPublicKey', { KeyId: signing }))['SigningAlgorithms']).toEqual([
      'SM2DSA',
    ]);
    const encrypting = await newKey(china, { KeySpec: 'SM2', KeyUsage: 'ENCRYPT_DECRYPT' });
    const under = { KeyId: encrypting, EncryptionAlgorithm: 'SM2PKE' };
    const { CiphertextBlob } = await good(china, 'Encrypt', { ...under, Plaintext: message });
    expect((await good(china, 'Decrypt', { ...under, CiphertextBlob }))['Plaintext']).toBe(message);
  });
});

it('elsewhere there is neither SM4 nor SM2', async () => {
  const KeyId = await newKey(world);
  const { CiphertextBlob } = await good(world, 'Encrypt', { KeyId, Plaintext: message });
  expect(algorithmOf(CiphertextBlob)).toBe(1);
  for (const [operation, input] of [
    ['CreateKey', { KeySpec: 'SM2', KeyUsage: 'SIGN_VERIFY' }],
    ['GenerateDataKeyPair', { KeyId, KeyPairSpec: 'SM2' }],
  ] as const) {
    const refused = await ask(world, operation, input);
    expect([refused.status, refused.body.__type]).toEqual([400, 'UnsupportedOperationException']);
  }
});
