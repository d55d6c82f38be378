import type { Context } from '../context.ts';
import type { AwsCredentials } from '../credentials.ts';
import { NotConfigured, SourceFailed } from '../errors.ts';
import { at } from '../shared-config/shared-config.ts';
import type { Section } from '../shared-config/shared-config.ts';
import { askForRole, isRoleProfile } from './profile-role.ts';
import { isSsoProfile, ssoCredentials } from './profile-sso.ts';
import { staticKeys } from './profile-static.ts';
import { fromProcess } from './process.ts';
import type { Source } from './source.ts';
import { webIdentity } from './web-identity.ts';

/** The profile of the shared config files that the option, `AWS_PROFILE` or nobody (`default`) chose. */
export const profile: Source = {
  name: ({ profile: { name } }) => `profile '${name}'`,
  load: (context) => loadProfile(context, context.profile.name, []),
};

/**
 * Credentials of one profile. `visited` are the profiles whose source profile this one is, the first first: of a profile
 * that is a source, static keys count before a role, so that a profile may be its own source.
 */
export async function loadProfile(
  context: Context,
  name: string,
  visited: readonly Section[],
): Promise<AwsCredentials> {
  const { profiles, files } = await context.sharedConfig();
  const section = profiles.get(name);
  if (section === undefined) {
    const looked = files.map(({ path, exists }) => (exists ? path : `${path} (does not exist)`));
    const { chosenBy } = context.profile;
    const reason = `there is no profile '${name}' in ${looked.join(' and ')}`;
    if (visited.length > 0 || chosenBy !== undefined) {
      const by = visited.length > 0 ? `source_profile of '${visited.at(-1)!.name}'` : chosenBy;
      throw new SourceFailed(`${reason}; ${by} names it`);
    }
    throw new NotConfigured(reason);
  }

  if (visited.length > 0) {
    const keys = staticKeys(section);
    if (keys !== undefined) return keys;
  }
  if (isRoleProfile(section)) return askForRole(context, section, visited);
  const keys = staticKeys(section);
  if (keys !== undefined) return keys;

  const setting = (key: string): string | undefined => section.settings.get(key)?.value;
  const tokenFile = section.settings.get('web_identity_token_file');
  const roleArn = setting('role_arn');
  if (tokenFile && roleArn) {
    return webIdentity(context, {
      tokenFile: tokenFile.value,
      saidBy: at(tokenFile),
      roleArn,
      sessionName: setting('role_session_name'),
      durationSeconds: setting('duration_seconds'),
    });
  }
  const command = section.settings.get('credential_process');
  if (command?.value) return fromProcess(context, command);
  if (isSsoProfile(section)) return ssoCredentials(context, section);

  if (section.settings.has('login_session')) {
    throw new SourceFailed(
      `${at(section.settings.get('login_session')!)}: login_session is not supported; ` +
        `use credential_process = aws configure export-credentials --profile ${name} --format process`,
    );
  }
  if (roleArn) {
    throw new SourceFailed(
      `${at(section.settings.get('role_arn')!)}: role_arn needs one of source_profile, credential_source and web_identity_token_file`,
    );
  }
  const reason = `${at(section)}: [${name}] says nothing of credentials`;
  if (visited.length > 0) throw new SourceFailed(reason);
  throw new NotConfigured(reason);
}
