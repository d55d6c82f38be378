import type { ClientConfig } from '../config.ts';
import { partitionOf } from './partition.ts';

/** Which of the public endpoints of a Region to call. */
export interface EndpointVariant {
  /** The endpoint with FIPS 140 validated cryptography. */
  readonly useFipsEndpoint?: boolean;
  /** The endpoint that answers over IPv4 and IPv6. */
  readonly useDualstackEndpoint?: boolean;
}

/**
 * Public endpoint of an AWS service: `https://kms-fips.us-east-1.api.aws` for `kms`, `us-east-1` and both variants. A
 * Region that nobody knows yet gets the domain that its name's pattern tells.
 *
 * Throws TypeError where `region` could not be a part of a host name, or stands for FIPS (`fips-us-east-1`).
 */
export function regionalEndpoint(
  endpointPrefix: string,
  region: string,
  { useFipsEndpoint = false, useDualstackEndpoint = false }: EndpointVariant = {},
): string {
  // The Region becomes a part of the host name: it must not be able to name another host.
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(region)) {
    throw new TypeError(
      `region ${JSON.stringify(region)} is no region; give one like us-east-1, or an endpoint`,
    );
  }
  if (/^fips-|-fips$/.test(region)) {
    const real = region.replace(/^fips-|-fips$/, '');
    throw new TypeError(
      `region '${region}' is not a Region; give '${real}' and useFipsEndpoint: true`,
    );
  }
  const { dnsSuffix, dualStackDnsSuffix } = partitionOf(region);
  const host = useFipsEndpoint ? `${endpointPrefix}-fips` : endpointPrefix;
  return `https://${host}.${region}.${useDualstackEndpoint ? dualStackDnsSuffix : dnsSuffix}`;
}

/**
 * The endpoint that a config names, or how to make the public one from the Region. Throws TypeError where the config
 * names one and also asks for a variant: which of the two is meant cannot be known.
 */
export function awsEndpoint(
  endpointPrefix: string,
  config: Partial<Pick<ClientConfig, 'endpoint'>> & EndpointVariant,
): ClientConfig['endpoint'] {
  const { endpoint, useFipsEndpoint, useDualstackEndpoint } = config;
  if (endpoint === undefined) return (region) => regionalEndpoint(endpointPrefix, region, config);
  const variant = useFipsEndpoint
    ? 'useFipsEndpoint'
    : useDualstackEndpoint
      ? 'useDualstackEndpoint'
      : undefined;
  if (variant !== undefined) {
    throw new TypeError(
      `both endpoint and ${variant} are given; an endpoint of your own has no variants, leave one of the two out`,
    );
  }
  return endpoint;
}
