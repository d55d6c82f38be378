import type { Context } from '../context.ts';
import type { AwsCredentials } from '../credentials.ts';
import { NotConfigured, SourceFailed, reasonOf } from '../errors.ts';
import { at } from '../shared-config/shared-config.ts';
import type { Section, Setting } from '../shared-config/shared-config.ts';
import { assumeRole } from './assume-role.ts';
import { container } from './container.ts';
import { environment } from './environment.ts';
import { instanceMetadata } from './instance-metadata.ts';
import { loadProfile } from './profile.ts';
import type { Source } from './source.ts';

/** A role to be assumed with the credentials of another profile or place. */
export function isRoleProfile({ settings }: Section): boolean {
  return (
    !!settings.get('role_arn')?.value &&
    (settings.has('source_profile') || settings.has('credential_source'))
  );
}

const credentialSources: Readonly<Record<string, () => Source>> = {
  environment: () => environment,
  ec2instancemetadata: () => instanceMetadata(),
  ecscontainer: () => container,
};

/** Credentials of the role that the profile names. Throws SourceFailed. */
export async function askForRole(
  context: Context,
  section: Section,
  visited: readonly Section[],
): Promise<AwsCredentials> {
  const { settings, name } = section;
  const sourceProfile = settings.get('source_profile');
  const credentialSource = settings.get('credential_source');
  if (sourceProfile && credentialSource) {
    throw new SourceFailed(
      `${at(credentialSource)}: profile '${name}' has both source_profile and credential_source; leave one out`,
    );
  }
  const chain = [...visited, section];
  const signer =
    sourceProfile === undefined
      ? await fromCredentialSource(context, credentialSource!)
      : await fromSourceProfile(context, sourceProfile, chain);
  const value = (key: string): string | undefined => settings.get(key)?.value || undefined;
  return assumeRole(
    context,
    {
      roleArn: value('role_arn')!,
      sessionName: value('role_session_name'),
      externalId: value('external_id'),
      durationSeconds: value('duration_seconds'),
      mfaSerial: value('mfa_serial'),
    },
    signer,
  );
}

async function fromSourceProfile(
  context: Context,
  source: Setting,
  chain: readonly Section[],
): Promise<AwsCredentials> {
  const { profiles } = await context.sharedConfig();
  const isItself = chain.at(-1)!.name === source.value;
  const hasKeys = profiles.get(source.value)?.settings.has('aws_access_key_id') ?? false;
  if (chain.some(({ name }) => name === source.value) && !(isItself && hasKeys)) {
    const circle = [...chain.map(({ name }) => name), source.value].join(' -> ');
    throw new SourceFailed(`${at(source)}: source profiles go round in a circle: ${circle}`);
  }
  return loadProfile(context, source.value, chain);
}

async function fromCredentialSource(context: Context, said: Setting): Promise<AwsCredentials> {
  const source = credentialSources[said.value.toLowerCase()]?.();
  if (source === undefined) {
    throw new SourceFailed(
      `${at(said)}: credential_source is '${said.value}'; give Environment, Ec2InstanceMetadata or EcsContainer`,
    );
  }
  try {
    return await source.load(context);
  } catch (error) {
    if (!(error instanceof NotConfigured)) throw error;
    throw new SourceFailed(`${at(said)}: credential_source ${said.value}: ${reasonOf(error)}`);
  }
}
