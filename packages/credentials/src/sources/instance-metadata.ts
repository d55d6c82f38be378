import type { Context } from '../context.ts';
import { credentialsOf } from '../credentials.ts';
import type { AwsCredentials } from '../credentials.ts';
import { NotConfigured, SourceFailed } from '../errors.ts';
import { InstanceMetadata } from '../services/instance-metadata.ts';
import { dateMember, jsonObject, textMember } from '../services/json.ts';
import { setting } from '../settings/profile-setting.ts';
import type { Source } from './source.ts';

const folder = '/latest/meta-data/iam/security-credentials/';

/**
 * The role of the EC2 instance. Where the metadata service is away or slow to renew, credentials that it gave before go
 * on being used, and it is asked again after five to ten minutes: the services often still accept them, and a fleet does
 * not ask in step ("static stability").
 */
export function instanceMetadata(): Source {
  const metadata = new InstanceMetadata();
  let before: AwsCredentials | undefined;
  return {
    name: 'instance metadata',
    async load(context) {
      try {
        before = await roleCredentials(context, metadata);
      } catch (error) {
        if (before === undefined || context.signal.aborted) throw error;
      }
      const { expiration } = before;
      return expiration !== undefined && +expiration <= Date.now()
        ? credentialsOf({ ...before, expiration: inFiveToTenMinutes() })
        : before;
    },
  };
}

function inFiveToTenMinutes(): Date {
  return new Date(Date.now() + 300_000 + Math.random() * 300_000);
}

async function roleCredentials(
  context: Context,
  metadata: InstanceMetadata,
): Promise<AwsCredentials> {
  const named = await setting(
    context,
    ['AWS_EC2_INSTANCE_PROFILE_NAME'],
    'ec2_instance_profile_name',
  );
  const role = named?.value ?? (await metadata.read(context, folder))?.trim().split('\n')[0];
  if (!role) throw new NotConfigured('the instance has no role');
  const path = `${folder}${encodeURIComponent(role)}`;
  const answer = jsonObject((await metadata.read(context, path)) ?? '');
  const code = answer && textMember(answer, 'Code');
  if (code !== undefined && code !== 'Success') {
    throw new SourceFailed(`the metadata service has no credentials for role ${role}: ${code}`);
  }
  const accessKeyId = answer && textMember(answer, 'AccessKeyId');
  const secretAccessKey = answer && textMember(answer, 'SecretAccessKey');
  if (!accessKeyId || !secretAccessKey) {
    throw new SourceFailed(`the metadata service answered no credentials for role ${role}`);
  }
  return credentialsOf({
    accessKeyId,
    secretAccessKey,
    sessionToken: textMember(answer, 'Token'),
    expiration: dateMember(answer, 'Expiration'),
  });
}
