import { partitionOf, regionalEndpoint } from '@trent/client-runtime';
import type { Context } from '../context.ts';
import { configuredEndpoint } from './service-endpoint.ts';
import { configuredVariants } from './variants.ts';
import type { Variants } from './variants.ts';

/** The portal of IAM Identity Center. Throws SourceFailed. */
export function ssoEndpoint(context: Context, region: string): Promise<string> {
  return endpoint(context, 'SSO', 'portal.sso', region);
}

/** The OIDC service of IAM Identity Center. Throws SourceFailed. */
export function ssoOidcEndpoint(context: Context, region: string): Promise<string> {
  return endpoint(context, 'SSO OIDC', 'oidc', region);
}

async function endpoint(
  context: Context,
  serviceId: string,
  prefix: string,
  region: string,
): Promise<string> {
  const configured = await configuredEndpoint(context, serviceId);
  return configured ?? signInEndpoint(prefix, region, await configuredVariants(context));
}

/** Public endpoint of a service that hands out credentials: those of GovCloud are FIPS endpoints under their plain names. */
export function signInEndpoint(prefix: string, region: string, variants: Variants): string {
  const { useFipsEndpoint, useDualstackEndpoint } = variants;
  const plain = partitionOf(region).name === 'aws-us-gov' && !useDualstackEndpoint;
  return regionalEndpoint(prefix, region, {
    useDualstackEndpoint,
    useFipsEndpoint: useFipsEndpoint && !plain,
  });
}
