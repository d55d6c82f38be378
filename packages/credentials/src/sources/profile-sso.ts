import type { Context } from '../context.ts';
import type { AwsCredentials } from '../credentials.ts';
import { SourceFailed } from '../errors.ts';
import { getRoleCredentials } from '../services/sso.ts';
import { at } from '../shared-config/shared-config.ts';
import type { Section } from '../shared-config/shared-config.ts';
import { ssoToken } from './sso-token.ts';

/** A profile of IAM Identity Center. */
export function isSsoProfile({ settings }: Section): boolean {
  return ['sso_session', 'sso_start_url', 'sso_account_id', 'sso_role_name'].some((key) =>
    settings.has(key),
  );
}

/** Credentials of the account and role that the profile names, for the token of `aws sso login`. Throws SourceFailed. */
export async function ssoCredentials(context: Context, section: Section): Promise<AwsCredentials> {
  const where = await signIn(context, section);
  const accountId = needed(section, 'sso_account_id');
  const roleName = needed(section, 'sso_role_name');
  const token = await ssoToken(context, where);
  return getRoleCredentials(context, {
    region: where.region,
    accountId,
    roleName,
    accessToken: token.accessToken,
  });
}

/** Where and as what one signs in. */
export interface SignIn {
  readonly profile: string;
  /** Name of the `[sso-session x]`; undefined for the older form, whose tokens cannot be refreshed. */
  readonly session: string | undefined;
  readonly startUrl: string;
  readonly region: string;
}

async function signIn(context: Context, section: Section): Promise<SignIn> {
  const named = section.settings.get('sso_session');
  if (named === undefined) {
    return {
      profile: section.name,
      session: undefined,
      startUrl: needed(section, 'sso_start_url'),
      region: needed(section, 'sso_region'),
    };
  }
  const session = (await context.sharedConfig()).ssoSessions.get(named.value);
  if (session === undefined) {
    throw new SourceFailed(`${at(named)}: there is no section [sso-session ${named.value}]`);
  }
  for (const key of ['sso_start_url', 'sso_region']) {
    const own = section.settings.get(key);
    if (own !== undefined && own.value !== session.settings.get(key)?.value) {
      throw new SourceFailed(
        `${at(own)}: ${key} differs from that of [sso-session ${named.value}], ${at(session)}`,
      );
    }
  }
  return {
    profile: section.name,
    session: named.value,
    startUrl: needed(session, 'sso_start_url'),
    region: needed(session, 'sso_region'),
  };
}

function needed(section: Section, key: string): string {
  const found = section.settings.get(key)?.value;
  if (found) return found;
  throw new SourceFailed(`${at(section)}: [${section.name}] has no ${key}`);
}
