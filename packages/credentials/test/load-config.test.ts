/** Region and endpoint of the machine, held against what the AWS SDK's client makes of it. */
import { KMSClient } from '@aws-sdk/client-kms';
import { loadConfig } from '@trent/credentials';
import { createKmsClient } from '@trent/kms-client';
import { regionalEndpoint } from '@trent/client-runtime';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startAwsServices } from './support/aws-services.ts';
import type { AwsServices } from './support/aws-services.ts';
import { replaceEnvironment } from './support/environment.ts';
import { Machine } from './support/machine.ts';
import type { MachineFiles } from './support/machine.ts';

let services: AwsServices;
const environment = { ...process.env };
beforeAll(async () => {
  services = await startAwsServices();
});
afterAll(() => services.close());
afterEach(() => replaceEnvironment(environment));

interface Case extends MachineFiles {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
}

const local = 'http://127.0.0.1:8080';
const inServices = `[default]\nregion = us-east-1\nservices = testing\nendpoint_url = http://127.0.0.1:1\n[services testing]\nsts =\n  endpoint_url = http://127.0.0.1:2\nkms =\n  endpoint_url = ${local} \n`;
const east = { AWS_REGION: 'us-east-1' };
const cases: readonly Case[] = [
  { name: 'AWS_REGION', env: { AWS_REGION: 'eu-central-1' } },
  { name: 'the Region of the profile', config: '[default]\nregion = ap-south-1\n' },
  {
    name: 'the Region of a named profile',
    env: { AWS_PROFILE: 'x' },
    config: '[profile x]\nregion = cn-north-1\n',
  },
  {
    name: 'AWS_REGION before the profile',
    env: { AWS_REGION: 'eu-west-1' },
    config: '[default]\nregion = us-west-2\n',
  },
  { name: 'FIPS by variable', env: { ...east, AWS_USE_FIPS_ENDPOINT: 'true' } },
  { name: 'dual-stack by variable', env: { ...east, AWS_USE_DUALSTACK_ENDPOINT: 'true' } },
  {
    name: 'both by profile',
    config:
      '[default]\nregion = us-gov-west-1\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n',
  },
  {
    name: 'FIPS off by variable, on by profile',
    env: { AWS_USE_FIPS_ENDPOINT: 'false' },
    config: '[default]\nregion = us-east-1\nuse_fips_endpoint = true\n',
  },
  { name: 'AWS_ENDPOINT_URL', env: { ...east, AWS_ENDPOINT_URL: local } },
  {
    name: 'AWS_ENDPOINT_URL_KMS before AWS_ENDPOINT_URL',
    env: { ...east, AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_ENDPOINT_URL_KMS: local },
  },
  {
    name: 'endpoint_url of the profile',
    config: `[default]\nregion = us-east-1\nendpoint_url = ${local}\n`,
  },
  { name: 'the services section', config: inServices },
  {
    name: 'AWS_ENDPOINT_URL before the services section',
    env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:7' },
    config: inServices,
  },
  {
    name: 'endpoints ignored by variable',
    env: { ...east, AWS_ENDPOINT_URL: local, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
  },
];

test.each(cases)('$name', async ({ env = {}, ...files }) => {
  using machine = new Machine(services, files, env);
  replaceEnvironment(machine.env);
  const sdk = new KMSClient({ credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  let sent: URL | undefined;
  sdk.middlewareStack.add(
    () =>
      async ({ request }) => {
        const { protocol, hostname, port } = request as {
          protocol: string;
          hostname: string;
          port?: number;
        };
        sent = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
        return { response: {}, output: { $metadata: {} } } as never;
      },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const { ListKeysCommand } = await import('@aws-sdk/client-kms');
  await sdk.send(new ListKeysCommand({}));
  const region = await sdk.config.region();
  sdk.destroy();

  const { endpoint, ...ours } = await loadConfig();
  expect(ours.region).toBe(region);
  expect(new URL(endpoint ?? regionalEndpoint('kms', ours.region, ours)).href).toBe(sent!.href);
});

describe('loadConfig', () => {
  test('takes the Region of the instance where nobody names one', async () => {
    using machine = new Machine(services, {}, { AWS_EC2_METADATA_DISABLED: 'false' });
    expect((await loadConfig({ env: machine.env })).region).toBe('eu-west-1');
  });

  test.each<[string, Record<string, string>, string | undefined, object]>([
    ['nothing', {}, undefined, {}],
    [
      'variables',
      { AWS_MAX_ATTEMPTS: '7', AWS_RETRY_MODE: 'standard' },
      undefined,
      { maxAttempts: 7 },
    ],
    [
      'the profile',
      {},
      '[default]\nmax_attempts = 2\nretry_mode = adaptive\n',
      { maxAttempts: 2, retry: { rateLimiter: expect.anything() } },
    ],
  ])('has the retries of %s', async (_, env, config, expected) => {
    using machine = new Machine(services, config === undefined ? {} : { config }, {
      ...east,
      ...env,
    });
    const { maxAttempts, retry } = await loadConfig({ env: machine.env });
    expect({ ...(maxAttempts && { maxAttempts }), ...(retry && { retry }) }).toEqual(expected);
  });

  test('says where it looked for a Region', async () => {
    using machine = new Machine(services);
    await expect(loadConfig({ env: machine.env })).rejects.toThrow(
      "no region found: AWS_REGION and AWS_DEFAULT_REGION are not set, profile 'default' has no region, instance metadata: AWS_EC2_METADATA_DISABLED is true",
    );
  });

  test.each([
    [{ AWS_ENDPOINT_URL_KMS: 'localhost:8080' }, 'AWS_ENDPOINT_URL_KMS is not an absolute http'],
    [{ AWS_MAX_ATTEMPTS: '0' }, "AWS_MAX_ATTEMPTS is '0'; give a whole number from 1"],
    [{ AWS_RETRY_MODE: 'often' }, "AWS_RETRY_MODE is 'often'; give standard or adaptive"],
    [{ AWS_USE_FIPS_ENDPOINT: 'yes' }, "AWS_USE_FIPS_ENDPOINT is 'yes'; give true or false"],
    [{ AWS_REGION: 'us-east-1.evil.example' }, 'is no region'],
    [{ AWS_REGION: 'fips-us-east-1' }, "give 'us-east-1' and useFipsEndpoint: true"],
  ])('refuses %j', async (env, said) => {
    using machine = new Machine(services, {}, { ...east, ...env });
    await expect(loadConfig({ env: machine.env })).rejects.toThrow(said);
  });

  test('names the file and line of a setting that cannot be', async () => {
    using machine = new Machine(services, {
      config: '[default]\nregion = us-east-1\nservices = gone\n',
    });
    await expect(loadConfig({ env: machine.env })).rejects.toThrow(
      `${machine.home}/.aws/config:3: there is no section [services gone]`,
    );
  });

  test('fits the generated client as it is', async () => {
    using machine = new Machine(services, {}, { ...east, AWS_ENDPOINT_URL: local });
    createKmsClient(await loadConfig({ env: machine.env })).close();
  });
});
