import { createClient, type Client, type ClientConfig } from '@trent/client-runtime';

/**
 * Like ClientConfig, with the public endpoint of the region where none is given.
 */
export type KmsClientConfig = Omit<ClientConfig, 'endpoint'> &
  Partial<Pick<ClientConfig, 'endpoint'>>;

/**
 * A client for the functions of this package. `endpoint` defaults to the public endpoint of `region`.
 *
 * Throws TypeError for a config that cannot work.
 */
export function createKmsClient(config: KmsClientConfig): Client {
  return createClient({ ...config, endpoint: config.endpoint ?? regionalEndpoint });
}

function regionalEndpoint(region: string): string {
  if (['cn-north-1', 'cn-northwest-1'].includes(region))
    return 'https://kms.{region}.amazonaws.com.cn'.replace('{region}', region);
  return 'https://kms.{region}.amazonaws.com'.replace('{region}', region);
}
