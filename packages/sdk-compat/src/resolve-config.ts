import { createAdaptiveRateLimiter, logCalls } from '@trent/client-runtime';
import type {
  ClientConfig,
  CredentialProvider,
  EndpointVariant,
  RetryOptions,
} from '@trent/client-runtime';
import { loadDefaults } from '#defaults';
import type { EndpointParts, SdkClientConfig, ValueOrProvider } from './client-config.ts';

/** What a generated client is made with. */
export type ResolvedConfig = Omit<ClientConfig, 'endpoint'> &
  Partial<Pick<ClientConfig, 'endpoint'>> &
  EndpointVariant;

/**
 * Asks every function of the config, and takes what is left out from the machine: its environment and files. Throws where
 * neither names a Region.
 */
export async function resolveConfig(
  config: SdkClientConfig,
  serviceId: string,
): Promise<ResolvedConfig> {
  const named = await valueOf(config.region);
  // A Region of old that stands for FIPS.
  const region = named?.replace(/^fips-|-fips$/, '');
  const fips = (await valueOf(config.useFipsEndpoint)) ?? (region === named ? undefined : true);
  const dualstack = await valueOf(config.useDualstackEndpoint);
  const endpoint = endpointUrl(await valueOf(config.endpoint));
  const isComplete =
    region !== undefined && config.credentials !== undefined && endpoint !== undefined;
  const defaults = isComplete ? undefined : await loadDefaults(serviceId, region, config);
  const chosen = endpoint ?? defaults?.endpoint;
  const maxAttempts = (await valueOf(config.maxAttempts)) ?? defaults?.maxAttempts;
  const { connectionTimeout, requestTimeout } = config.requestHandler ?? {};
  const { interceptors = [], logger } = config;
  const chosenRegion = (region ?? defaults?.region)!;
  return {
    region: chosenRegion,
    credentials: knowingTheRegion((config.credentials ?? defaults?.credentials)!, chosenRegion),
    ...(chosen !== undefined && { endpoint: chosen }),
    useFipsEndpoint: fips ?? defaults?.useFipsEndpoint ?? false,
    useDualstackEndpoint: dualstack ?? defaults?.useDualstackEndpoint ?? false,
    ...(maxAttempts !== undefined && { maxAttempts }),
    ...(connectionTimeout !== undefined && { connectTimeoutMs: connectionTimeout }),
    ...(requestTimeout !== undefined && { requestTimeoutMs: requestTimeout }),
    interceptors: logger === undefined ? interceptors : [...interceptors, logCalls(logger)],
    retry: retryOf(await valueOf(config.retryMode)) ?? defaults?.retry ?? {},
  };
}

/** Providers of the SDK take the Region of STS from the client that asks them. */
function knowingTheRegion(
  credentials: ClientConfig['credentials'],
  region: string,
): ClientConfig['credentials'] {
  if (typeof credentials !== 'function') return credentials;
  const callerClientConfig = { region: async (): Promise<string> => region };
  const provider = credentials as (options: object) => ReturnType<CredentialProvider>;
  return (options) => provider({ ...options, callerClientConfig });
}

/** What a value or the function that gives it comes to. */
export async function valueOf<T>(given: ValueOrProvider<T> | undefined): Promise<T | undefined> {
  return typeof given === 'function' ? (given as () => T | Promise<T>)() : given;
}

function endpointUrl(given: string | URL | EndpointParts | undefined): string | URL | undefined {
  if (given === undefined || typeof given === 'string' || given instanceof URL) return given;
  const { protocol, hostname, port, path = '/' } = given;
  return `${protocol.replace(/:?$/, ':')}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}

function retryOf(mode: string | undefined): RetryOptions | undefined {
  switch (mode?.toLowerCase()) {
    case undefined:
      return undefined;
    case 'standard':
      return {};
    case 'adaptive':
      return { rateLimiter: createAdaptiveRateLimiter() };
    default:
      throw new TypeError(`retryMode is '${mode}'; give standard or adaptive`);
  }
}
