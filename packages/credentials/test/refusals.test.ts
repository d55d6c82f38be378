/** Errors say what was tried, why it failed and where, and never a secret. */
import { inspect } from 'node:util';
import { CredentialsError, defaultCredentials, isCredentialsError } from '@trent/credentials';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAwsServices } from './support/aws-services.ts';
import type { AwsServices } from './support/aws-services.ts';
import { Machine } from './support/machine.ts';
import type { MachineFiles } from './support/machine.ts';

let services: AwsServices;
beforeAll(async () => {
  services = await startAwsServices();
});
afterAll(() => services.close());

async function failure(files: MachineFiles, env: Record<string, string> = {}): Promise<string> {
  using machine = new Machine(services, files, env);
  const error = await defaultCredentials({ env: machine.env })().then(
    () => expect.fail('credentials came'),
    (reason: unknown) => reason,
  );
  expect(isCredentialsError(error)).toBe(true);
  const shown = inspect(error, { depth: 9, showHidden: true }).replaceAll(machine.home, '~');
  expect(shown).not.toContain('hunter2');
  return (error as CredentialsError).message.replaceAll(machine.home, '~');
}

test('where nothing is set up, every source says why it gave nothing', async () => {
  expect(await failure({})).toBe(
    [
      'no credentials found; asked in turn:',
      '  environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set',
      "  profile 'default': there is no profile 'default' in ~/.aws/config (does not exist) and ~/.aws/credentials (does not exist)",
      '  web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set',
      '  container: neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set',
      '  instance metadata: AWS_EC2_METADATA_DISABLED is true',
    ].join('\n'),
  );
});

const profiles: readonly [what: string, config: string, said: string][] = [
  [
    'half of the keys',
    '[default]\naws_secret_access_key = hunter2\n',
    '~/.aws/config:2: the profile has no aws_access_key_id to go with it',
  ],
  [
    'a line that means nothing',
    '[default]\nregion = us-east-1\nhunter2\n',
    '~/.aws/config:3: this line is neither a [section], nor name = value, nor a comment',
  ],
  [
    'a line below a setting without a value that is none',
    '[default]\ns3 =\n  hunter2\n',
    '~/.aws/config:3: this line is neither a [section], nor name = value, nor a comment',
  ],
  [
    'a setting before the first section',
    'aws_secret_access_key = hunter2\n',
    '~/.aws/config:1: a setting before the first [section]',
  ],
  ['a section that does not end', '[default\n', '~/.aws/config:1: a section has to end with ]'],
  [
    'a role without a source',
    '[default]\n\nrole_arn = arn:aws:iam::1:role/a\n',
    '~/.aws/config:3: role_arn needs one of source_profile, credential_source and web_identity_token_file',
  ],
  [
    'both sources',
    '[default]\nrole_arn = a\nsource_profile = b\ncredential_source = Environment\n',
    "~/.aws/config:4: profile 'default' has both source_profile and credential_source",
  ],
  [
    'an unknown source',
    '[default]\nrole_arn = a\ncredential_source = Moon\n',
    "~/.aws/config:3: credential_source is 'Moon'; give Environment, Ec2InstanceMetadata or EcsContainer",
  ],
  [
    'a circle',
    '[default]\nrole_arn = a\nsource_profile = b\n[profile b]\nrole_arn = b\nsource_profile = default\n',
    '~/.aws/config:6: source profiles go round in a circle: default -> b -> default',
  ],
  [
    'a source that is not there',
    '[default]\nrole_arn = a\nsource_profile = gone\n',
    "there is no profile 'gone' in ~/.aws/config and ~/.aws/credentials (does not exist); source_profile of 'default' names it",
  ],
  [
    'a session that is not there',
    '[default]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n',
    '~/.aws/config:2: there is no section [sso-session gone]',
  ],
  [
    'a session in disagreement',
    '[default]\nsso_session = s\nsso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = u\n',
    '~/.aws/config:3: sso_region differs from that of [sso-session s], ~/.aws/config:6',
  ],
  [
    'a session without a sign-in',
    '[default]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = u\n',
    'run: aws sso login --profile default',
  ],
  [
    'a process that fails',
    '[default]\ncredential_process = sh -c "echo token hunter2-ABCDEF0123456789 >&2; echo hunter2; exit 3" hunter2\n',
    '~/.aws/config:2: credential_process sh ended with exit code 3: token [redacted]',
  ],
  [
    'a process that prints no JSON',
    '[default]\ncredential_process = echo hunter2\n',
    '~/.aws/config:2: credential_process echo did not print a JSON object',
  ],
  [
    'a login session',
    '[default]\nlogin_session = arn:aws:iam::1:user/me\n',
    '~/.aws/config:2: login_session is not supported',
  ],
  [
    'an MFA device and nobody to ask',
    '[default]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = k\nmfa_serial = mfa/me\n[profile k]\naws_access_key_id = AKIDBASE\naws_secret_access_key = hunter2\n',
    'needs a code of the MFA device mfa/me; give the option mfaCode',
  ],
  [
    'a duration in words',
    '[default]\nrole_arn = a\nsource_profile = k\nduration_seconds = long\n[profile k]\naws_access_key_id = AKIDBASE\naws_secret_access_key = hunter2\n',
    "duration_seconds is 'long'; give a whole number of seconds",
  ],
];

test.each(profiles)('a profile with %s', async (_, config, said) => {
  const message = await failure({ config });
  expect(message).toContain("profile 'default' gave no credentials; asked in turn:\n");
  expect(message).toContain(said);
  // What comes next would be somebody else.
  expect(message).not.toContain('container:');
});

test('a profile that AWS_PROFILE names has to be there', async () => {
  const message = await failure(
    { config: '[profile dev]\nregion = us-east-1\n' },
    { AWS_PROFILE: 'dve' },
  );
  expect(message).toContain("there is no profile 'dve' in ~/.aws/config");
  expect(message).toContain('AWS_PROFILE names it');
});

test('a refusal of STS is passed on with code and text', async () => {
  const message = await failure(
    { files: { token: 'hunter2' } },
    { AWS_WEB_IDENTITY_TOKEN_FILE: '$HOME/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/a' },
  );
  expect(message).toContain(
    `web identity: AssumeRoleWithWebIdentity at ${services.url} was refused: InvalidIdentityToken: no such token <here> & now`,
  );
});

test('a limit for instance metadata has to be one', async () => {
  const env = { AWS_EC2_METADATA_DISABLED: 'false', AWS_METADATA_SERVICE_TIMEOUT: '0' };
  expect(await failure({}, env)).toContain(
    "instance metadata: AWS_METADATA_SERVICE_TIMEOUT is '0'; give a whole number from 1 to 3600",
  );
});

describe('a container', () => {
  test.each([
    ['http://example.com/x', 'is neither https: nor on a host that may be called without TLS'],
    ['http://127.0.0.1.example.com/x', 'is neither https: nor on a host'],
    ['http://169.254.170.3/x', 'is neither https: nor on a host'],
    ['nonsense', 'is neither https: nor on a host'],
  ])('at %s is not called', async (url, said) => {
    services.seen.length = 0;
    expect(await failure({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: url })).toContain(said);
    expect(services.seen).toEqual([]);
  });

  test('is not sent a token with a line break in it', async () => {
    const message = await failure(
      {},
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: '$URL/container',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'hunter2\r\nx-evil: 1',
      },
    );
    expect(message).toContain('the authorization token of the container holds a line break');
  });
});
