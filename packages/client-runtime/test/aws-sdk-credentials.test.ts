import { KMSClient } from '@aws-sdk/client-kms';
import { createClient, createInMemoryTransport } from '@trent/client-runtime';
import { expect, test } from 'vitest';
import { alice, config, nothing, signedEcho } from './helpers.ts';

test("the AWS SDK's own credential provider fits, in type and at run time", async () => {
  const { accessKeyId, secretAccessKey } = alice;
  const sdk = new KMSClient({
    region: 'us-east-1',
    credentials: async () => ({ accessKeyId, secretAccessKey }),
  });
  const { handler } = signedEcho();
  const client = createClient({
    ...config,
    credentials: sdk.config.credentials,
    transport: createInMemoryTransport(handler),
  });
  expect(await client.send(nothing, {})).toEqual({});
  sdk.destroy();
});
