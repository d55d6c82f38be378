import { CreateKeyCommand, DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { parsePolicy } from '@trent/kms-service';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, expect, it } from 'vitest';

const account = '111122223333';
const readOnly = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'kms:Describe*', Resource: '*' }],
});
const administrator = { accessKeyId: 'AKIAADMINISTRATOR', secretAccessKey: 'one secret' };
const reader = { accessKeyId: 'AKIAREADER', secretAccessKey: 'another secret' };
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    ephemeral: true,
    port: 0,
    region: 'eu-west-1',
    accounts: [
      {
        id: account,
        principals: [
          { arn: `arn:aws:iam::${account}:user/administrator`, accessKeys: [administrator] },
          {
            arn: `arn:aws:iam::${account}:user/reader`,
            accessKeys: [reader],
            policies: [parsePolicy(readOnly, 'identity-policy')],
          },
        ],
      },
    ],
  });
});
afterAll(() => server.close());

function client(credentials: typeof reader): KMSClient {
  return new KMSClient({ endpoint: server.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
}

it('a principal may do what its policies of the configuration say, and no more', async () => {
  const { KeyMetadata } = await client(administrator).send(new CreateKeyCommand({}));
  const KeyId = KeyMetadata!.KeyId!;
  const described = await client(reader).send(new DescribeKeyCommand({ KeyId }));
  expect(described.KeyMetadata!.Arn).toBe(KeyMetadata!.Arn);
  await expect(client(reader).send(new CreateKeyCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 400 },
    message: `User: arn:aws:iam::${account}:user/reader is not authorized to perform: kms:CreateKey on resource: * because no identity-based policy allows the kms:CreateKey action`,
  });
});
