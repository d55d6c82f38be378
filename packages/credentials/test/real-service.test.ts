import { defaultCredentials, isCredentialsError, loadConfig } from '@trent/credentials';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { createKey, createKmsClient, describeKey } from '@trent/kms-client';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAwsServices } from './support/aws-services.ts';
import type { AwsServices } from './support/aws-services.ts';
import { Machine } from './support/machine.ts';

let server: RunningServer;
let services: AwsServices;
beforeAll(async () => {
  [server, services] = await Promise.all([
    startServer({ ephemeral: true, port: 0 }),
    startAwsServices(),
  ]);
});
afterAll(async () => {
  await Promise.all([server.close(), services.close()]);
});

function machine(): Machine {
  const { accessKeyId, secretAccessKey } = server.credentials!;
  return new Machine(services, {
    config: `[default]\nregion = ${server.region}\nservices = local\n[services local]\nkms =\n  endpoint_url = ${server.url}\n`,
    credentials: `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
  });
}

test('files alone lead the generated client to a running service', async () => {
  using files = machine();
  const client = createKmsClient(await loadConfig({ env: files.env }));
  const { KeyMetadata } = await createKey(client);
  const described = await describeKey(client, { KeyId: KeyMetadata.KeyId });
  client.close();
  expect(described.KeyMetadata.Arn).toBe(KeyMetadata.Arn);
});

test('the provider fits the client of the AWS SDK', async () => {
  using files = machine();
  const kms = new KMSClient({
    endpoint: server.url,
    region: server.region,
    credentials: defaultCredentials({ env: files.env }),
  });
  expect((await kms.send(new ListKeysCommand({}))).Keys).toBeInstanceOf(Array);
  kms.destroy();
});

test('providers of the AWS SDK fit the generated client', async () => {
  using files = machine();
  const { fromIni } = await import('@aws-sdk/credential-providers');
  const client = createKmsClient({
    endpoint: server.url,
    region: server.region,
    credentials: fromIni({
      filepath: `${files.home}/.aws/credentials`,
      configFilepath: `${files.home}/.aws/config`,
    }),
  });
  expect((await createKey(client)).KeyMetadata.KeyId).toMatch(/^[0-9a-f-]{36}$/);
  client.close();
});

test('where there are no credentials, the call fails with what was asked, and is not tried again', async () => {
  using empty = new Machine(services, {}, { AWS_REGION: 'us-east-1' });
  let loads = 0;
  const credentials = defaultCredentials({ env: empty.env });
  const client = createKmsClient({
    endpoint: server.url,
    region: server.region,
    credentials: (options) => {
      loads++;
      return credentials(options);
    },
  });
  await expect(createKey(client)).rejects.toSatisfy(isCredentialsError);
  client.close();
  expect(loads).toBe(1);
});
