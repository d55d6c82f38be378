import { regionalEndpoint } from '@trent/client-runtime';
import { withContext } from './context.ts';
import type { Context, SourceOptions } from './context.ts';
import { NotConfigured } from './errors.ts';
import { defaultCredentials } from './providers.ts';
import type { AwsCredentialProvider } from './provider.ts';
import { InstanceMetadata } from './services/instance-metadata.ts';
import { configuredRegion } from './settings/region.ts';
import { configuredRetries } from './settings/retries.ts';
import type { Retries } from './settings/retries.ts';
import { configuredEndpoint } from './settings/service-endpoint.ts';
import { configuredVariants } from './settings/variants.ts';

export interface LoadConfigOptions extends SourceOptions {
  /** Id of the service, as its variable has it: `KMS` for `AWS_ENDPOINT_URL_KMS`. Default `KMS`. */
  readonly service?: string;
  /** Give up loading; the credential provider is not asked here. */
  readonly signal?: AbortSignal;
}

/** What a client needs to know of the machine and user that it runs for. Fits `createKmsClient` as it is. */
export interface AwsConfig extends Retries {
  readonly region: string;
  readonly credentials: AwsCredentialProvider;
  /** Only where the user set one. */
  readonly endpoint?: string;
  readonly useFipsEndpoint: boolean;
  readonly useDualstackEndpoint: boolean;
}

/**
 * Region, endpoint, retries and credentials as the environment and the shared config files set them. The Region is that of the
 * option, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile, or the EC2 instance. Credentials are not asked for yet.
 *
 * Throws Error with the variable, or file and line, that is at fault; also where no Region is found.
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<AwsConfig> {
  return withContext(options, options.signal, async (context) => {
    const region = (await configuredRegion(context)) ?? (await instanceRegion(context));
    const endpoint = await configuredEndpoint(context, options.service ?? 'KMS');
    const variants = await configuredVariants(context);
    const retries = await configuredRetries(context);
    // Says at once what is wrong with a Region that is none.
    regionalEndpoint('kms', region, variants);
    return {
      region,
      credentials: defaultCredentials(options),
      ...(endpoint !== undefined && { endpoint }),
      ...variants,
      ...retries,
    };
  });
}

async function instanceRegion(context: Context): Promise<string> {
  let reason = 'it names none';
  try {
    const path = '/latest/meta-data/placement/region';
    const region = (await new InstanceMetadata().read(context, path))?.trim();
    if (region) return region;
  } catch (error) {
    if (!(error instanceof NotConfigured)) throw error;
    reason = error.message;
  }
  const { name } = context.profile;
  throw new Error(
    `no region found: AWS_REGION and AWS_DEFAULT_REGION are not set, profile '${name}' has no region, ` +
      `instance metadata: ${reason}; set one of them, or give the option region`,
  );
}
