/** The same files and environment, asked by our chain and by the AWS SDK's: the same credentials, or both refuse. */
import { createHash } from 'node:crypto';
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { defaultCredentials } from '@trent/credentials';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { containerToken, startAwsServices } from './support/aws-services.ts';
import type { AwsServices } from './support/aws-services.ts';
import { replaceEnvironment } from './support/environment.ts';
import { Machine } from './support/machine.ts';
import type { MachineFiles } from './support/machine.ts';

let services: AwsServices;
const environment = { ...process.env };

beforeAll(async () => {
  // The SDK warns of the Region that it makes up.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  services = await startAwsServices();
});
afterAll(() => services.close());
afterEach(() => {
  replaceEnvironment(environment);
  services.intercept = undefined;
});

interface Case extends MachineFiles {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly profile?: string;
  readonly refused?: true;
}

const keys = (id: string, more = '') =>
  `aws_access_key_id = ${id}\naws_secret_access_key = ${id}-secret\n${more}`;
const base = `[base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = base-secret\n`;
const role = (name: string) => `role_arn = arn:aws:iam::111122223333:role/${name}\n`;
const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const startUrl = 'https://example.awsapps.com/start';
const sso = 'sso_account_id = 111122223333\nsso_role_name = admin\n';
const session = `[sso-session corp]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\nsso_registration_scopes = sso:account:access\n`;
const token = (key: string, more: object) => ({
  [`.aws/sso/cache/${sha1(key)}.json`]: JSON.stringify({
    startUrl,
    region: 'us-east-1',
    accessToken: 'sso-access-token-1',
    expiresAt: inAnHour,
    ...more,
  }),
});
const refreshable = {
  clientId: 'client-1',
  clientSecret: 'client-secret-1',
  refreshToken: 'refresh-1',
  registrationExpiresAt: inAnHour,
};
const printed = (members: object) =>
  `credential_process = echo '${JSON.stringify({ Version: 1, AccessKeyId: 'AKIDPROCESS', SecretAccessKey: 'process-secret', ...members })}'\n`;

const cases: readonly Case[] = [
  {
    name: 'environment',
    env: { AWS_ACCESS_KEY_ID: 'AKIDENV', AWS_SECRET_ACCESS_KEY: 'env', AWS_SESSION_TOKEN: 'tok' },
    credentials: `[default]\n${keys('AKIDFILE')}`,
  },
  { name: 'half an environment', env: { AWS_ACCESS_KEY_ID: 'AKIDENV' }, refused: true },
  { name: 'nothing at all', refused: true },
  { name: 'credentials file', credentials: `[default]\n${keys('AKIDFILE')}` },
  { name: 'config file', config: `[default]\n${keys('AKIDFILE', 'aws_session_token = tok')}` },
  {
    name: 'the credentials file wins over the config file',
    config: `[default]\n${keys('AKIDCONFIG')}`,
    credentials: `[default]\n${keys('AKIDFILE')}`,
  },
  {
    name: 'AWS_PROFILE',
    env: { AWS_PROFILE: 'dev' },
    config: `[profile dev]\n${keys('AKIDDEV')}`,
  },
  {
    name: 'a profile of the option wins over the environment',
    profile: 'dev',
    env: { AWS_ACCESS_KEY_ID: 'AKIDENV', AWS_SECRET_ACCESS_KEY: 'env', AWS_PROFILE: 'other' },
    config: `[profile dev]\n${keys('AKIDDEV')}`,
  },
  {
    name: 'AWS_PROFILE wins over keys of the environment',
    env: { AWS_ACCESS_KEY_ID: 'AKIDENV', AWS_SECRET_ACCESS_KEY: 'env', AWS_PROFILE: 'dev' },
    config: `[profile dev]\n${keys('AKIDDEV')}`,
  },
  { name: 'a profile that is not there', env: { AWS_PROFILE: 'gone' }, config: '', refused: true },
  {
    name: 'a section without the word profile is none in the config file',
    env: { AWS_PROFILE: 'dev' },
    config: `[dev]\n${keys('AKIDDEV')}`,
    refused: true,
  },
  {
    name: 'comments, white space, line ends',
    credentials: `# a comment\r\n; another\r\n[default] ; why\r\naws_access_key_id=AKIDFILE # mine\r\n\r\naws_secret_access_key   =   a#b;c= ; not this\r\n`,
  },
  {
    name: 'files elsewhere',
    env: { AWS_CONFIG_FILE: '$HOME/c', AWS_SHARED_CREDENTIALS_FILE: '$HOME/s', AWS_PROFILE: 'x' },
    files: { c: `[profile x]\nregion = eu-west-1`, s: `[x]\n${keys('AKIDELSEWHERE')}` },
  },
  {
    name: 'a role with a source profile',
    config: `[profile app]\n${role('app')}source_profile = base\n`,
    credentials: base,
    env: { AWS_PROFILE: 'app' },
  },
  {
    name: 'a role with everything that can be said of it',
    config: `[profile app]\n${role('app')}source_profile = base\nexternal_id = ext 1\nduration_seconds = 1800\nrole_session_name = me\n`,
    credentials: base,
    env: { AWS_PROFILE: 'app' },
  },
  {
    name: 'a chain of roles',
    config: `[profile a]\n${role('a')}source_profile = b\n[profile b]\n${role('b')}source_profile = c\n[profile c]\n${role('c')}source_profile = base\n`,
    credentials: base,
    env: { AWS_PROFILE: 'a' },
  },
  {
    name: 'a role that is its own source',
    config: `[profile self]\n${role('self')}source_profile = self\naws_access_key_id = AKIDBASE\naws_secret_access_key = base-secret\n`,
    env: { AWS_PROFILE: 'self' },
  },
  {
    name: 'a source that has keys as well as a role',
    config: `[profile a]\n${role('a')}source_profile = both\n[profile both]\n${role('b')}source_profile = base\naws_access_key_id = AKIDBASE\naws_secret_access_key = base-secret\n`,
    env: { AWS_PROFILE: 'a' },
  },
  {
    name: 'source profiles in a circle',
    config: `[profile a]\n${role('a')}source_profile = b\n[profile b]\n${role('b')}source_profile = a\n`,
    env: { AWS_PROFILE: 'a' },
    refused: true,
  },
  {
    name: 'a source profile that is not there',
    config: `[profile a]\n${role('a')}source_profile = gone\n`,
    env: { AWS_PROFILE: 'a' },
    refused: true,
  },
  {
    name: 'a role that may not be assumed',
    config: `[profile a]\n${role('forbidden')}source_profile = base\n`,
    credentials: base,
    env: { AWS_PROFILE: 'a' },
    refused: true,
  },
  {
    name: 'an MFA device without anyone to ask',
    config: `[profile a]\n${role('a')}source_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n`,
    credentials: base,
    env: { AWS_PROFILE: 'a' },
    refused: true,
  },
  {
    name: 'credential_source Environment',
    config: `[profile a]\n${role('a')}credential_source = Environment\n`,
    profile: 'a',
    env: { AWS_ACCESS_KEY_ID: 'AKIDBASE', AWS_SECRET_ACCESS_KEY: 'base-secret' },
  },
  {
    name: 'credential_source Ec2InstanceMetadata',
    config: `[profile a]\n${role('a')}credential_source = Ec2InstanceMetadata\n`,
    env: { AWS_PROFILE: 'a', AWS_EC2_METADATA_DISABLED: 'false' },
  },
  {
    name: 'credential_source EcsContainer',
    config: `[profile a]\n${role('a')}credential_source = EcsContainer\n`,
    env: { AWS_PROFILE: 'a', AWS_CONTAINER_CREDENTIALS_FULL_URI: '$URL/container' },
  },
  {
    name: 'a process',
    config: `[default]\n${printed({ SessionToken: 'tok', Expiration: inAnHour })}`,
  },
  { name: 'a process with keys that last', config: `[default]\n${printed({})}` },
  {
    name: 'static keys before a process',
    config: `[default]\n${printed({})}${keys('AKIDFILE')}`,
  },
  {
    name: 'a process that fails',
    config: '[default]\ncredential_process = exit 3\n',
    refused: true,
  },
  {
    name: 'a process of another version',
    config: `[default]\n${printed({ Version: 2 })}`,
    refused: true,
  },
  {
    name: 'a process with keys that have expired',
    config: `[default]\n${printed({ Expiration: '2020-01-01T00:00:00Z' })}`,
    refused: true,
  },
  {
    name: 'a process as source of a role',
    config: `[profile a]\n${role('a')}source_profile = p\n[profile p]\n${printed({ AccessKeyId: 'AKIDBASE', SecretAccessKey: 'base-secret' })}`,
    env: { AWS_PROFILE: 'a' },
  },
  {
    name: 'web identity of the environment',
    env: {
      AWS_WEB_IDENTITY_TOKEN_FILE: '$HOME/token',
      AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/pod',
      AWS_ROLE_SESSION_NAME: 'pod-1',
    },
    files: { token: 'web-identity-token' },
  },
  {
    name: 'web identity of a profile, as source of a role',
    config: `[profile a]\n${role('a')}source_profile = w\n[profile w]\n${role('w')}web_identity_token_file = $HOME/token\n`,
    env: { AWS_PROFILE: 'a' },
    files: { token: 'web-identity-token' },
  },
  {
    name: 'a web identity token that is refused',
    env: { AWS_WEB_IDENTITY_TOKEN_FILE: '$HOME/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/pod' },
    files: { token: 'another' },
    refused: true,
  },
  {
    name: 'IAM Identity Center, by session',
    config: `[default]\nsso_session = corp\n${sso}${session}`,
    files: token('corp', {}),
  },
  {
    name: 'IAM Identity Center, by session, token to be refreshed',
    config: `[default]\nsso_session = corp\n${sso}${session}`,
    files: token('corp', {
      ...refreshable,
      accessToken: 'old',
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    }),
  },
  {
    name: 'IAM Identity Center, by session, token expired',
    config: `[default]\nsso_session = corp\n${sso}${session}`,
    files: token('corp', { expiresAt: '2020-01-01T00:00:00Z' }),
    refused: true,
  },
  {
    name: 'IAM Identity Center, older form',
    config: `[default]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\n${sso}`,
    files: token(startUrl, {}),
  },
  {
    name: 'IAM Identity Center, older form, expired',
    config: `[default]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\n${sso}`,
    files: token(startUrl, { ...refreshable, expiresAt: '2020-01-01T00:00:00Z' }),
    refused: true,
  },
  {
    name: 'IAM Identity Center, never signed in',
    config: `[default]\nsso_session = corp\n${sso}${session}`,
    refused: true,
  },
  {
    name: 'IAM Identity Center, token that the portal refuses',
    config: `[default]\nsso_session = corp\n${sso}${session}`,
    files: token('corp', { accessToken: 'revoked' }),
    refused: true,
  },
  {
    name: 'IAM Identity Center, a session that is not there',
    config: `[default]\nsso_session = gone\n${sso}`,
    refused: true,
  },
  {
    name: 'IAM Identity Center as source of a role',
    config: `[profile a]\n${role('a')}source_profile = s\n[profile s]\nsso_session = corp\n${sso}${session}`,
    files: token('corp', {}),
    env: { AWS_PROFILE: 'a' },
  },
  {
    name: 'a container, token in a file',
    env: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: '$URL/container/secured',
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '$HOME/token',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'another',
    },
    files: { token: containerToken },
  },
  {
    name: 'a container, token in the environment',
    env: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: '$URL/container/secured',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: containerToken,
    },
  },
  {
    name: 'a container that refuses',
    env: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: '$URL/container/secured',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'wrong',
    },
    refused: true,
  },
  {
    name: 'a container on a host that no token may be sent to',
    env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://example.com/container' },
    refused: true,
  },
  { name: 'instance metadata', env: { AWS_EC2_METADATA_DISABLED: 'false' } },
  {
    name: 'a profile without credentials leads on to instance metadata',
    config: '[profile a]\nregion = eu-west-1\n',
    profile: 'a',
    env: { AWS_EC2_METADATA_DISABLED: 'false' },
  },
  {
    name: 'the Region of STS is that of the profile',
    config: `[profile app]\nregion = eu-west-1\n${role('app')}source_profile = base\n`,
    credentials: base,
    env: { AWS_PROFILE: 'app' },
  },
];

test.each(cases)('$name', async ({ env = {}, profile, refused, ...files }) => {
  const outcomes: unknown[] = [];
  // The SDK waits as long before it tries again as it lets a try take.
  const options = { timeout: 30_000, maxRetries: 0, ...(profile !== undefined && { profile }) };
  for (const make of [
    () => fromNodeProviderChain(options)(),
    () => defaultCredentials(profile === undefined ? {} : { profile })(),
  ]) {
    // Each gets a machine of its own: a refreshed token is written back, and the SDK keeps what it has read.
    using machine = new Machine(services, files, env);
    replaceEnvironment(machine.env);
    services.seen.length = 0;
    const outcome = await make().then(
      ({ accessKeyId, secretAccessKey, sessionToken, expiration }) => ({
        accessKeyId,
        secretAccessKey,
        sessionToken,
        expiration,
      }),
      () => 'refused',
    );
    outcomes.push({ outcome, sts: stsCalls() });
  }
  const [sdk, ours] = outcomes;
  expect(ours).toEqual(sdk);
  expect((ours as { outcome: unknown }).outcome === 'refused').toBe(refused === true);
});

/** What STS was asked, without the name that each makes up. */
function stsCalls(): object[] {
  return services.seen
    .filter(({ body }) => body.includes('Action='))
    .map(({ body, headers }) => {
      const { RoleSessionName, ...rest } = Object.fromEntries(new URLSearchParams(body));
      const madeUp = /^(?:aws-sdk-js-|trent-)/.test(RoleSessionName ?? '');
      const scope = /Credential=([^/]+)\/\d+\/([^,]+)/.exec(headers['authorization'] ?? '');
      // An hour is what STS gives where nothing is said.
      const DurationSeconds = rest['DurationSeconds'] ?? '3600';
      return {
        ...rest,
        DurationSeconds,
        ...(!madeUp && { RoleSessionName }),
        signed: scope?.slice(1),
      };
    });
}
