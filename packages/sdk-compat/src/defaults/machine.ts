import type { AwsConfig } from '@trent/credentials';
import type { SdkClientConfig } from '../client-config.ts';

/** What the environment and the files of this machine say. Loaded only where something is left out. */
export async function loadDefaults(
  serviceId: string,
  region: string | undefined,
  _config: SdkClientConfig,
): Promise<AwsConfig> {
  const { loadConfig } = await import('@trent/credentials');
  return loadConfig({ service: serviceId, ...(region !== undefined && { region }) });
}
