/** One call of GenerateDataKeyWithoutPlaintext through each client that is compared, by name. */
export interface MeasuredClient {
  readonly name: string;
  readonly open: (endpoint: string, connections: number) => Promise<() => Promise<unknown>>;
}

const region = 'us-east-1';
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const input = {
  KeyId: 'alias/app',
  KeySpec: 'AES_256',
  EncryptionContext: { tenant: 'a', use: 'backup' },
} as const;

export const measuredClients: readonly MeasuredClient[] = [
  {
    name: '@aws-sdk/client-kms',
    async open(endpoint, connections) {
      const { GenerateDataKeyWithoutPlaintextCommand, KMSClient } =
        await import('@aws-sdk/client-kms');
      const client = new KMSClient({
        endpoint,
        region,
        credentials,
        requestHandler: { httpAgent: { maxSockets: connections, keepAlive: true } },
      });
      return () => client.send(new GenerateDataKeyWithoutPlaintextCommand(input));
    },
  },
  {
    name: '@trent/kms-client',
    async open(endpoint) {
      const { createKmsClient, generateDataKeyWithoutPlaintext } =
        await import('@trent/kms-client');
      const client = createKmsClient({ endpoint, region, credentials });
      return () => generateDataKeyWithoutPlaintext(client, input);
    },
  },
];
