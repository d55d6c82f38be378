import type { Context } from '../context.ts';
import { SourceFailed } from '../errors.ts';
import { setting } from './profile-setting.ts';
import { configuredRegion } from './region.ts';
import { configuredEndpoint } from './service-endpoint.ts';
import { signInEndpoint } from './sso-endpoint.ts';
import { configuredVariants } from './variants.ts';

/** Regions whose legacy endpoint of STS is the global one (AWS SDKs and Tools Reference Guide, "AWS STS Regional endpoints"). */
const legacyGlobal = new Set(
  (
    'ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 aws-global ca-central-1 eu-central-1 eu-north-1 eu-west-1 ' +
    'eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2'
  ).split(' '),
);

/**
 * Where STS is asked, and the Region to sign for: that of the Region by default; the global endpoint, signed for
 * us-east-1, for old Regions of a user who set `sts_regional_endpoints = legacy`. Throws SourceFailed.
 */
export async function stsEndpoint(context: Context): Promise<{ url: string; region: string }> {
  const region = (await configuredRegion(context)) ?? 'us-east-1';
  const configured = await configuredEndpoint(context, 'STS');
  if (configured !== undefined) return { url: configured, region };
  const variants = await configuredVariants(context);
  if (!variants.useFipsEndpoint && !variants.useDualstackEndpoint) {
    if (region === 'aws-global' || (legacyGlobal.has(region) && (await isLegacy(context)))) {
      return { url: 'https://sts.amazonaws.com', region: 'us-east-1' };
    }
  }
  return { url: signInEndpoint('sts', region, variants), region };
}

async function isLegacy(context: Context): Promise<boolean> {
  const said = await setting(context, ['AWS_STS_REGIONAL_ENDPOINTS'], 'sts_regional_endpoints');
  const word = said?.value.toLowerCase() ?? 'regional';
  if (word === 'legacy' || word === 'regional') return word === 'legacy';
  throw new SourceFailed(`${said!.by} is '${said!.value}'; give regional or legacy`);
}
