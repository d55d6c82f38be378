import type { AwsConfig } from '@trent/credentials';
import type { SdkClientConfig } from '../client-config.ts';

/** Browsers and Workers have neither environment nor files: an endpoint follows from the Region, all else must be given. */
export async function loadDefaults(
  _serviceId: string,
  region: string | undefined,
  { credentials }: SdkClientConfig,
): Promise<Partial<AwsConfig>> {
  if (region === undefined) throw new TypeError('region is missing; give one like us-east-1');
  if (credentials === undefined) {
    throw new TypeError('credentials are missing; give them, or a function that gives them');
  }
  return {};
}
