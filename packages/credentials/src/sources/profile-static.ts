import { credentialsOf } from '../credentials.ts';
import type { AwsCredentials } from '../credentials.ts';
import { SourceFailed } from '../errors.ts';
import { at } from '../shared-config/shared-config.ts';
import type { Section } from '../shared-config/shared-config.ts';

/** Keys that stand in the profile itself; undefined where none do. Throws SourceFailed where one of the two is missing. */
export function staticKeys({ settings }: Section): AwsCredentials | undefined {
  const id = settings.get('aws_access_key_id');
  const secret = settings.get('aws_secret_access_key');
  if (!id?.value && !secret?.value) return undefined;
  if (!id?.value || !secret?.value) {
    const [there, missing] = id?.value
      ? [id, 'aws_secret_access_key']
      : [secret!, 'aws_access_key_id'];
    throw new SourceFailed(`${at(there)}: the profile has no ${missing} to go with it`);
  }
  return credentialsOf({
    accessKeyId: id.value,
    secretAccessKey: secret.value,
    sessionToken: settings.get('aws_session_token')?.value,
  });
}
