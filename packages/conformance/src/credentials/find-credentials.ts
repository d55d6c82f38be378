import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AccessCredentials } from '@trent/protocol';
import { HarnessError } from '../harness-error.ts';

/**
 * Credentials as AWS tools find them: with a profile, that of the shared-credentials file; without, the environment
 * (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN), else the profile AWS_PROFILE or `default`. The file is
 * AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials.
 *
 * Throws HarnessError where there are none. Its text never repeats the file.
 */
export function findCredentials(
  profile: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): AccessCredentials {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE } = environment;
  if (profile === undefined && AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
    return new AccessCredentials({
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      sessionToken: AWS_SESSION_TOKEN || undefined,
    });
  }
  const file = environment['AWS_SHARED_CREDENTIALS_FILE'] || join(homedir(), '.aws', 'credentials');
  return readProfile(file, profile ?? (AWS_PROFILE || 'default'));
}

/** https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html */
function readProfile(file: string, profile: string): AccessCredentials {
  const settings = settingsOf(readText(file), profile);
  const accessKeyId = settings.get('aws_access_key_id');
  const secretAccessKey = settings.get('aws_secret_access_key');
  if (!accessKeyId || !secretAccessKey) {
    throw new HarnessError(
      `no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give [${profile}] in ${file} an aws_access_key_id and an aws_secret_access_key`,
    );
  }
  const sessionToken = settings.get('aws_session_token');
  return new AccessCredentials({ accessKeyId, secretAccessKey, sessionToken });
}

function settingsOf(text: string, profile: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let isInside = false;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line);
    if (section !== null) isInside = section[1]?.trim() === profile;
    const setting = /^\s*([a-z_]+)\s*=\s*(\S+)\s*$/i.exec(line);
    if (isInside && setting !== null) settings.set(setting[1]!.toLowerCase(), setting[2]!);
  }
  return settings;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw new HarnessError(`cannot read ${file}: ${(error as { code?: string }).code}`);
  }
}
