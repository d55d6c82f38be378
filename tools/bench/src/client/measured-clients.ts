/**
 * One call of GenerateDataKeyWithoutPlaintext through each client that is compared, by name. `packed` is the folder of a
 * project with our packages installed as their users get them.
 */
import { bareNodeHttp, bareUndici } from './bare-program.ts';
import { credentials, input, region } from './input.ts';
import { packedClient, packedUndici } from './packed-client.ts';

export type Call = () => Promise<unknown>;

export const measuredClients: Readonly<
  Record<string, (endpoint: string, packed: string) => Promise<Call>>
> = {
  async '@aws-sdk/client-kms'(endpoint) {
    const { GenerateDataKeyWithoutPlaintextCommand, KMSClient } =
      await import('@aws-sdk/client-kms');
    const client = new KMSClient({ endpoint, region, credentials });
    return () => client.send(new GenerateDataKeyWithoutPlaintextCommand(input));
  },
  async '@trent/kms-client'(endpoint, packed) {
    const { createKmsClient, generateDataKeyWithoutPlaintext } = await packedClient(packed);
    const client = createKmsClient({ endpoint, region, credentials });
    return () => generateDataKeyWithoutPlaintext(client, input);
  },
  async '@trent/kms-client, undici'(endpoint, packed) {
    const { createKmsClient, generateDataKeyWithoutPlaintext } = await packedClient(packed);
    const { createUndiciTransport } = await packedUndici(packed);
    const transport = createUndiciTransport();
    const client = createKmsClient({ endpoint, region, credentials, transport });
    return () => generateDataKeyWithoutPlaintext(client, input);
  },
  'bare program': async (endpoint) => bareNodeHttp(endpoint),
  'bare program, undici': async (endpoint) => bareUndici(endpoint),
};
