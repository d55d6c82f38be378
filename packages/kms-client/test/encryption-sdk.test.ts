/** The AWS Encryption SDK on the compatibility entry and on the AWS SDK, over one service. */
import { once } from 'node:events';
import { KMS as SdkKms } from '@aws-sdk/client-kms';
import {
  CommitmentPolicy,
  KmsKeyringNode,
  buildClient,
  getClient,
  limitRegions,
} from '@aws-crypto/client-node';
import type { KmsNodeClientSupplier } from '@aws-crypto/client-node';
import { CreateKeyCommand, KMS, KMSClient } from '@trent/kms-client/compat';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const { encrypt, decrypt, encryptStream } = buildClient(
  CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
);
const text = Buffer.from('what nobody else may read');
const context = { tenant: 'a', purpose: 'test' };

type Supplier = KmsNodeClientSupplier;
let server: RunningServer;
let keyId: string;
let otherKeyId: string;
/** The Encryption SDK's own way to make clients, once with each class. */
let suppliers: { readonly ours: Supplier; readonly sdk: Supplier };

beforeAll(async () => {
  server = await startServer({ ephemeral: true, port: 0 });
  const config = { endpoint: server.url, credentials: server.credentials! };
  suppliers = {
    ours: limitRegions([server.region], getClient(KMS, config)),
    sdk: limitRegions([server.region], getClient(SdkKms as unknown as typeof KMS, config)),
  };
  const client = new KMSClient({ ...config, region: server.region });
  const makeKey = async () => (await client.send(new CreateKeyCommand({}))).KeyMetadata.Arn!;
  [keyId, otherKeyId] = await Promise.all([makeKey(), makeKey()]);
  client.destroy();
});
afterAll(() => server.close());

const keyring = (clientProvider: Supplier) =>
  new KmsKeyringNode({ clientProvider, generatorKeyId: keyId, keyIds: [otherKeyId] });

describe.each([
  ['ours', 'ours'],
  ['ours', 'sdk'],
  ['sdk', 'ours'],
] as const)('encrypted through %s, decrypted through %s', (writer, reader) => {
  test('the text comes back, with its encryption context', async () => {
    const { result } = await encrypt(keyring(suppliers[writer]), text, {
      encryptionContext: context,
    });
    expect(result.includes(text)).toBe(false);
    const { plaintext, messageHeader } = await decrypt(keyring(suppliers[reader]), result);
    expect(plaintext).toEqual(text);
    expect(messageHeader.encryptionContext).toMatchObject(context);
    expect(messageHeader.encryptedDataKeys.map(({ providerInfo }) => providerInfo)).toEqual([
      keyId,
      otherKeyId,
    ]);
  });

  test('the second key alone opens it too', async () => {
    const { result } = await encrypt(keyring(suppliers[writer]), text);
    const second = new KmsKeyringNode({
      clientProvider: suppliers[reader],
      keyIds: [otherKeyId],
    });
    expect((await decrypt(second, result)).plaintext).toEqual(text);
  });

  test('a changed ciphertext does not open', async () => {
    const { result } = await encrypt(keyring(suppliers[writer]), text);
    result[result.length - 100]! ^= 1;
    await expect(decrypt(keyring(suppliers[reader]), result)).rejects.toThrow();
  });
});

test('a stream through ours opens through the AWS SDK', async () => {
  const parts = Array.from({ length: 50 }, (_, at) => Buffer.alloc(1_000, at));
  const stream = encryptStream(keyring(suppliers.ours), { frameLength: 4_096 });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const part of parts) stream.write(part);
  stream.end();
  await once(stream, 'end');
  const { plaintext } = await decrypt(keyring(suppliers.sdk), Buffer.concat(chunks));
  expect(plaintext).toEqual(Buffer.concat(parts));
});

test('a key of another Region is not asked', async () => {
  const elsewhere = keyId.replace(server.region, 'eu-north-1');
  const ring = new KmsKeyringNode({ clientProvider: suppliers.ours, generatorKeyId: elsewhere });
  await expect(encrypt(ring, text)).rejects.toThrow();
});
