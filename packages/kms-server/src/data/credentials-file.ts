import { randomBytes, randomInt } from 'node:crypto';
import { AccessCredentials } from '@trent/protocol';
import { StartupError } from '../startup-error.ts';
import { isOpenToOthers, readOrMakePrivateFile } from './private-file.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new access key in AWS's form: `AKIA` and 16 base32 characters, a secret of 240 random bits in base64. */
function makeCredentials(): Buffer {
  const id = Array.from({ length: 16 }, () => base32[randomInt(base32.length)]).join('');
  const secret = randomBytes(30).toString('base64');
  return Buffer.from(
    `[default]\naws_access_key_id = AKIA${id}\naws_secret_access_key = ${secret}\n`,
  );
}

export interface OpenedCredentials {
  readonly credentials: AccessCredentials;
  readonly warnings: readonly string[];
}

/**
 * The access key in the default profile of a shared-credentials file, which is made where there is none. Throws
 * StartupError where the file has no whole default profile; its contents are never repeated.
 */
export function openCredentialsFile(path: string): OpenedCredentials {
  const found = readOrMakePrivateFile(path, makeCredentials);
  const profile = defaultProfile(found.toString('utf8'));
  const id = profile.get('aws_access_key_id');
  const secret = profile.get('aws_secret_access_key');
  if (!id || !secret) {
    throw new StartupError(
      `${path} has no aws_access_key_id and aws_secret_access_key under [default]: put them back, or delete the file to get a new access key`,
    );
  }
  return {
    credentials: new AccessCredentials({ accessKeyId: id, secretAccessKey: secret }),
    warnings: isOpenToOthers(path)
      ? [`${path} holds a secret access key and other users can read it: chmod 600 it`]
      : [],
  };
}

/** https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html */
function defaultProfile(text: string): ReadonlyMap<string, string> {
  const profile = new Map<string, string>();
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line);
    if (section !== null) inside = section[1]?.trim() === 'default';
    const setting = /^\s*([a-z_]+)\s*=\s*(\S+)\s*$/.exec(line);
    if (inside && setting !== null) profile.set(setting[1] ?? '', setting[2] ?? '');
  }
  return profile;
}
