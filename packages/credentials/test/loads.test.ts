/** How loads behave in time: refresh, deadlines, signals, failures that pass. */
import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { createNodeHttpTransport } from '@trent/client-runtime';
import { defaultCredentials, roleCredentials } from '@trent/credentials';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { metadataToken, startAwsServices } from './support/aws-services.ts';
import type { AwsServices } from './support/aws-services.ts';
import { Machine } from './support/machine.ts';

let services: AwsServices;
beforeAll(async () => {
  services = await startAwsServices();
});
afterAll(() => services.close());
afterEach(() => {
  services.intercept = undefined;
  services.seen.length = 0;
  services.expiration = new Date(Date.now() + 3_600_000);
});

const onInstance = { AWS_EC2_METADATA_DISABLED: 'false' };
const hour = 3_600_000;

/** What `look` finds, once it finds something; until then it may throw. */
async function until<Value>(look: () => Value | undefined): Promise<Value> {
  for (;;) {
    try {
      const found = look();
      if (found !== undefined) return found;
    } catch {
      // Not there yet.
    }
    await sleep(20);
  }
}

/** Whether a process is gone, or only waits for its parent to notice. */
function hasEnded(pid: number): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

describe('credentials', () => {
  test('are asked for once by many, and kept', async () => {
    using machine = new Machine(services, {}, onInstance);
    const credentials = defaultCredentials({ env: machine.env });
    const all = await Promise.all(Array.from({ length: 20 }, () => credentials()));
    await credentials();
    expect(new Set(all).size).toBe(1);
    // Session token, name of the role, credentials.
    expect(services.seen).toHaveLength(3);
  });

  test('show no secret when they are printed', async () => {
    using machine = new Machine(services, {}, onInstance);
    const got = await defaultCredentials({ env: machine.env })();
    for (const shown of [
      inspect(got, { showHidden: true }),
      JSON.stringify(got),
      `${inspect([got])}`,
    ]) {
      expect(shown).toContain(got.accessKeyId);
      expect(shown).not.toContain(got.secretAccessKey);
      expect(shown).not.toContain(got.sessionToken);
    }
    expect({ ...got }.secretAccessKey).toBe(got.secretAccessKey);
  });

  test('come from the files and variables as they are at the next load', async () => {
    using machine = new Machine(services, {
      credentials: '[default]\naws_access_key_id = one\naws_secret_access_key = s\n',
    });
    const load = () => defaultCredentials({ env: machine.env })();
    expect((await load()).accessKeyId).toBe('one');
    machine.write(
      '.aws/credentials',
      '[default]\naws_access_key_id = two\naws_secret_access_key = s\n',
    );
    expect((await load()).accessKeyId).toBe('two');
  });
});

describe('an end to waiting', () => {
  const slow = '[default]\ncredential_process = sleep 20\n';

  test('the signal of the last caller ends the load, and what a process has started', async () => {
    using machine = new Machine(services, {
      config: '[default]\ncredential_process = sleep 60 & echo $! > $HOME/pid; wait\n',
    });
    const controller = new AbortController();
    const loading = defaultCredentials({ env: machine.env })({ signal: controller.signal });
    const pid = await until(
      () => Number(readFileSync(join(machine.home, 'pid'), 'utf8')) || undefined,
    );
    process.kill(pid, 0);
    controller.abort();
    await expect(loading).rejects.toMatchObject({ code: 'AbortError' });
    await until(() => hasEnded(pid) || undefined);
  });

  test('the deadline also ends a callback that does not listen', async () => {
    using machine = new Machine(services, {
      config: `[default]\nrole_arn = a\nsource_profile = k\nmfa_serial = mfa/me\n[profile k]\naws_access_key_id = AKIDBASE\naws_secret_access_key = base-secret\n`,
    });
    const credentials = defaultCredentials({
      env: machine.env,
      deadlineMs: 100,
      mfaCode: () => new Promise(() => {}),
    });
    await expect(credentials()).rejects.toThrow('still working when the time was up');
  });

  test('the deadline ends it, and the error tells who was at work', async () => {
    using machine = new Machine(services, { config: slow });
    const credentials = defaultCredentials({ env: machine.env, deadlineMs: 150 });
    await expect(credentials()).rejects.toThrow(
      "profile 'default': still working when the time was up",
    );
  });

  test('the deadline also ends a request that nobody answers', async () => {
    using machine = new Machine(
      services,
      {},
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: '$URL/container' },
    );
    services.intercept = () => 'hang';
    const credentials = defaultCredentials({ env: machine.env, deadlineMs: 150 });
    await expect(credentials()).rejects.toThrow('container: still working when the time was up');
  });

  test('one caller may leave while another waits', async () => {
    using machine = new Machine(services, {
      config: `[default]\ncredential_process = until [ -f $HOME/go ]; do sleep 0.05; done; echo '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b"}'\n`,
    });
    const credentials = defaultCredentials({ env: machine.env });
    const controller = new AbortController();
    const leaving = credentials({ signal: controller.signal });
    const staying = credentials();
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ code: 'AbortError' });
    machine.write('go', '');
    expect((await staying).accessKeyId).toBe('a');
  });
});

describe('failures that pass', () => {
  const pod = {
    AWS_WEB_IDENTITY_TOKEN_FILE: '$HOME/token',
    AWS_ROLE_ARN: 'arn:aws:iam::1:role/pod',
  };
  const files = { token: 'web-identity-token' };

  test.each([
    ['a lost connection', () => 'drop' as const],
    ['status 500', () => ({ status: 500, body: 'sorry' })],
    [
      'IDPCommunicationError',
      () => ({
        status: 400,
        body: '<ErrorResponse><Error><Code>IDPCommunicationError</Code></Error></ErrorResponse>',
      }),
    ],
  ])('STS is asked again after %s', async (_, answer) => {
    using machine = new Machine(services, { files }, pod);
    let failed = 0;
    services.intercept = () => (failed++ < 2 ? answer() : undefined);
    expect((await defaultCredentials({ env: machine.env })()).accessKeyId).toMatch(/^ASIA/);
    expect(services.seen).toHaveLength(3);
  });

  test('STS is not asked again after a refusal', async () => {
    using machine = new Machine(services, { files }, { ...pod, AWS_ROLE_ARN: 'x/forbidden' });
    await expect(defaultCredentials({ env: machine.env })()).rejects.toThrow('AccessDenied');
    expect(services.seen).toHaveLength(1);
  });
});

describe('instance metadata', () => {
  test('is never asked without a session token, and that is asked for once', async () => {
    using machine = new Machine(services, {}, onInstance);
    // Already within the time in which a refresh is waited for.
    services.expiration = new Date(Date.now() - 1_000);
    const credentials = defaultCredentials({ env: machine.env });
    await credentials();
    const [first, ...others] = services.seen;
    expect(first).toMatchObject({ method: 'PUT', target: '/latest/api/token' });
    for (const { headers } of others) {
      expect(headers['x-aws-ec2-metadata-token']).toBe(metadataToken);
    }
  });

  test('that gives credentials past their end has them used on, for five to ten minutes', async () => {
    using machine = new Machine(services, {}, onInstance);
    services.expiration = new Date(Date.now() - hour);
    const { expiration } = await defaultCredentials({ env: machine.env })();
    const minutes = (+expiration! - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(4.9);
    expect(minutes).toBeLessThan(10);
  });

  test('renews a session token that has ended early', async () => {
    using machine = new Machine(services, {}, onInstance);
    let refused = 0;
    services.intercept = ({ method }) =>
      method === 'GET' && refused++ === 0 ? { status: 401, body: '' } : undefined;
    expect((await defaultCredentials({ env: machine.env })()).accessKeyId).toMatch(/^ASIA/);
  });

  test('that hangs is asked again as often as the user wants', async () => {
    using machine = new Machine(
      services,
      {},
      {
        ...onInstance,
        AWS_METADATA_SERVICE_TIMEOUT: '1',
        AWS_METADATA_SERVICE_NUM_ATTEMPTS: '2',
      },
    );
    services.intercept = () => 'hang';
    await expect(defaultCredentials({ env: machine.env })()).rejects.toThrow(
      /instance metadata: http:.*no complete answer within 1000 ms/,
    );
    expect(services.seen).toHaveLength(2);
  });

  test('that nobody runs is passed over, with its address', async () => {
    using machine = new Machine(
      services,
      {},
      {
        ...onInstance,
        AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9',
      },
    );
    await expect(defaultCredentials({ env: machine.env })()).rejects.toThrow(
      /instance metadata: http:\/\/127\.0\.0\.1:9: the connection .* could not be made/,
    );
  });
});

test('the relative address of a container is one of the link-local host of ECS', async () => {
  using machine = new Machine(
    services,
    {},
    { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/container/v2' },
  );
  const direct = createNodeHttpTransport();
  const { hostname, port } = new URL(services.url);
  // A proxy, as it were: whatever the host, the request goes to the server of this test.
  const transport: typeof direct = {
    send: (endpoint, request, limits) =>
      direct.send({ ...endpoint, hostname, port: Number(port) }, request, limits),
  };
  const { accessKeyId } = await defaultCredentials({ env: machine.env, transport })();
  direct.close?.();
  expect(accessKeyId).toMatch(/^ASIA/);
  expect(services.seen[0]).toMatchObject({
    target: '/container/v2',
    headers: { host: '169.254.170.2' },
  });
});

test('an MFA code is asked for, and sent with the serial number', async () => {
  using machine = new Machine(services, {
    config: `[default]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = k\nmfa_serial = mfa/me\n[profile k]\naws_access_key_id = AKIDBASE\naws_secret_access_key = base-secret\n`,
  });
  const asked: string[] = [];
  const mfaCode = async (serial: string) => {
    asked.push(serial);
    return '123456';
  };
  await defaultCredentials({ env: machine.env, mfaCode })();
  expect(asked).toEqual(['mfa/me']);
  expect(Object.fromEntries(new URLSearchParams(services.seen[0]!.body))).toMatchObject({
    SerialNumber: 'mfa/me',
    TokenCode: '123456',
  });
});

test('a role is assumed with credentials of a function', async () => {
  using machine = new Machine(services);
  const { accessKeyId } = await roleCredentials(
    {
      roleArn: 'arn:aws:iam::1:role/a',
      sessionName: 'me',
      externalId: 'x',
      durationSeconds: 900,
      source: async () => ({ accessKeyId: 'AKIDBASE', secretAccessKey: 'base-secret' }),
    },
    { env: machine.env, region: 'eu-west-1' },
  )();
  expect(accessKeyId).toMatch(/^ASIA/);
  expect(services.seen[0]!.headers['authorization']).toContain('/eu-west-1/sts/');
  expect(Object.fromEntries(new URLSearchParams(services.seen[0]!.body))).toMatchObject({
    RoleSessionName: 'me',
    ExternalId: 'x',
    DurationSeconds: '900',
  });
});

test('a refreshed token of IAM Identity Center is written back for others to use', async () => {
  const file = `.aws/sso/cache/${createHash('sha1').update('corp').digest('hex')}.json`;
  using machine = new Machine(services, {
    config:
      '[default]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = r\n[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://x\n',
    files: {
      [file]: JSON.stringify({
        accessToken: 'old',
        expiresAt: new Date(Date.now() - hour).toISOString(),
        clientId: 'client-1',
        clientSecret: 'client-secret-1',
        refreshToken: 'refresh-1',
        registrationExpiresAt: new Date(Date.now() + hour).toISOString(),
        kept: 'as it was',
      }),
    },
  });
  await defaultCredentials({ env: machine.env })();
  const path = join(machine.home, file);
  const written = JSON.parse(readFileSync(path, 'utf8'));
  expect(written).toMatchObject({
    accessToken: 'sso-access-token-2',
    refreshToken: 'refresh-2',
    kept: 'as it was',
  });
  expect(Date.parse(written.expiresAt) - Date.now()).toBeGreaterThan(3_500_000);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await defaultCredentials({ env: machine.env })();
  expect(services.seen.filter(({ target }) => target === '/token')).toHaveLength(1);
});
