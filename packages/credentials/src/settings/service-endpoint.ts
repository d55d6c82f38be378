import type { Context } from '../context.ts';
import { SourceFailed } from '../errors.ts';
import { at } from '../shared-config/shared-config.ts';
import { profileSetting, setting, switchSetting } from './profile-setting.ts';
import type { Said } from './profile-setting.ts';

/**
 * The endpoint that a user has set for a service, in this order (AWS SDKs and Tools Reference Guide, "Service-specific
 * endpoints"): `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, the profile's `services` section, the profile's
 * `endpoint_url`; none where `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` or the profile says to ignore them.
 *
 * In: the id of the service, `KMS` or `SSO OIDC`. Throws SourceFailed where the setting is no http or https URL, or names
 * a `services` section that is not there.
 */
export async function configuredEndpoint(
  context: Context,
  serviceId: string,
): Promise<string | undefined> {
  const ignored = await switchSetting(
    context,
    ['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'],
    'ignore_configured_endpoint_urls',
  );
  if (ignored === true) return undefined;
  const variable = `AWS_ENDPOINT_URL_${serviceId.toUpperCase().replaceAll(' ', '_')}`;
  const said =
    (await setting(context, [variable, 'AWS_ENDPOINT_URL'])) ??
    (await servicesEndpoint(context, serviceId)) ??
    (await setting(context, [], 'endpoint_url'));
  if (said === undefined) return undefined;
  const url = URL.canParse(said.value) ? new URL(said.value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new SourceFailed(
      `${said.by} is not an absolute http: or https: URL; give one like http://127.0.0.1:8080`,
    );
  }
  return said.value.replace(/\/$/, '');
}

/** `endpoint_url` below the service's own name in the `[services x]` that the profile names. */
async function servicesEndpoint(context: Context, serviceId: string): Promise<Said | undefined> {
  const named = await profileSetting(context, 'services');
  if (named === undefined) return undefined;
  const section = (await context.sharedConfig()).services.get(named.value);
  if (section === undefined) {
    throw new SourceFailed(`${at(named)}: there is no section [services ${named.value}]`);
  }
  const key = serviceId.toLowerCase().replaceAll(' ', '_');
  const found = section.settings.get(key)?.nested.get('endpoint_url');
  return found?.value ? { value: found.value, by: at(found) } : undefined;
}
