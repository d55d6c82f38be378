import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import * as sdk from '@aws-sdk/client-kms';
import * as compat from '@trent/kms-client/compat';
import { startServer } from '@trent/kms-server';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const fixture = readFileSync(new URL('fixtures/sdk-program.ts', import.meta.url), 'utf8');
/** Outside of git, and where both packages are found. */
const folder = fileURLToPath(new URL(`../../../.cache/compat-${process.pid}/`, import.meta.url));
const programs = { sdk: `${folder}sdk.ts`, compat: `${folder}compat.ts` };

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(programs.sdk, fixture);
  writeFileSync(
    programs.compat,
    fixture.replaceAll('@aws-sdk/client-kms', '@trent/kms-client/compat'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program prints that knows its service from the environment alone. */
async function run(program: string): Promise<string> {
  const server = await startServer({ ephemeral: true, port: 0 });
  try {
    const { accessKeyId, secretAccessKey } = server.credentials!;
    const child = spawn(process.execPath, [program], {
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        AWS_REGION: server.region,
        AWS_ENDPOINT_URL_KMS: server.url,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return stdout;
  } finally {
    await server.close();
  }
}

describe('the same program with both imports', () => {
  test('prints the same, of all operations', async () => {
    const [withSdk, withCompat] = await Promise.all([run(programs.sdk), run(programs.compat)]);
    expect(withCompat).toBe(withSdk);
    const operations = Object.keys(compat).filter((name) => name.endsWith('Command'));
    expect(operations).toHaveLength(41);
    for (const name of operations) {
      expect(withSdk).toMatch(new RegExp(`^${name.replace(/Command$/, '(?:Command)?')}: `, 'm'));
    }
  }, 60_000);

  test('compiles with ours as well', () => {
    const program = ts.createProgram([programs.compat], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2024,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      allowImportingTsExtensions: true,
    });
    const complaints = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line =
        file && start !== undefined && file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(complaints).toEqual([]);
  }, 60_000);
});

test('every name of the entry is one of the SDK, and values and classes are like its own', () => {
  for (const [name, own] of Object.entries(compat)) {
    const theirs = (sdk as unknown as Record<string, unknown>)[name];
    expect(typeof own, name).toBe(typeof theirs);
    // The SDK's enums also have values of operations that this service does not have.
    if (typeof own === 'object') expect(theirs).toMatchObject(own);
  }
  const codes = Object.keys(compat).filter((name) => /(?<!Service)Exception$/.test(name));
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) {
    const options = { message: 'why', $metadata: {} };
    const [own, theirs] = [compat, sdk].map((module) => {
      const { KMSServiceException: Base, [code]: Exception } = module as unknown as Record<
        string,
        new (given: typeof options) => sdk.KMSServiceException
      >;
      const made = new Exception!(options);
      const { name, message, $fault, $metadata } = made;
      return { name, message, $fault, $metadata, isOfService: made instanceof Base! };
    });
    expect(own).toEqual(theirs);
  }
});

describe('what is not supported is refused with what to do instead', () => {
  const given = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'hunter2' },
  };
  test.each([
    [
      { retryStrategy: {} },
      'the option retryStrategy is not supported by the compatibility entry; give maxAttempts',
    ],
    [{ requestHandler: { handle: () => {} } }, 'requestHandler is a handler'],
    [{ requestHandler: { httpsAgent: {} } }, 'requestHandler has the option httpsAgent'],
    [{ profile: 'x' }, 'give credentials: defaultCredentials({ profile }) of @trent/credentials'],
    [{ somethingNew: 1 }, 'the option somethingNew is not supported'],
  ])('%j', (option, said) => {
    expect(() => new compat.KMSClient(given)).not.toThrow();
    expect(() => new compat.KMSClient({ ...given, ...option } as object)).toThrow(said);
  });

  test('the middleware stack, of clients and commands', () => {
    for (const one of [new compat.KMSClient(given), new compat.ListKeysCommand({})]) {
      expect(() => one.middlewareStack).toThrow('give interceptors in the config of the client');
    }
  });

  test('a command of the SDK, as where one import was forgotten', async () => {
    const client = new compat.KMSClient({ ...given, endpoint: 'http://127.0.0.1:9' });
    const command = new sdk.ListKeysCommand({}) as unknown as compat.ListKeysCommand;
    await expect(client.send(command)).rejects.toThrow('is there an import of the AWS SDK left');
  });

  test('an unknown retry mode, at the first call', async () => {
    const client = new compat.KMSClient({ ...given, retryMode: 'legacy' });
    await expect(client.send(new compat.ListKeysCommand({}))).rejects.toThrow(
      "retryMode is 'legacy'",
    );
  });
});

test('providers of the SDK learn the Region of the client, and a Region of old that stands for FIPS is known', async () => {
  const asked: unknown[] = [];
  const client = new compat.KMSClient({
    region: 'fips-us-west-2',
    useFipsEndpoint: false,
    endpoint: { protocol: 'http', hostname: '127.0.0.1', port: 9 },
    maxAttempts: async () => 1,
    credentials: async (options) => {
      const { callerClientConfig } = options as unknown as {
        callerClientConfig: { region: () => Promise<string> };
      };
      asked.push(await callerClientConfig.region());
      return { accessKeyId: 'a', secretAccessKey: 'b' };
    },
  });
  await expect(client.send(new compat.ListKeysCommand())).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
  expect(asked).toEqual(['us-west-2']);
});

test('interceptors of the config see calls and attempts, and add headers that are signed', async () => {
  const server = await startServer({ ephemeral: true, port: 0 });
  try {
    const seen: unknown[] = [];
    const client = new compat.KMSClient({
      region: server.region,
      endpoint: server.url,
      credentials: server.credentials!,
      interceptors: [
        {
          async call({ operation, input }, next) {
            const output = await next();
            seen.push([operation.name, input]);
            return output;
          },
          async attempt({ attempt, headers }, next) {
            headers['x-tenant'] = 'a';
            const { status } = await next();
            seen.push([attempt, status]);
            return { status, requestId: undefined, error: undefined, durationMs: 0 };
          },
        },
      ],
    });
    await client.send(new compat.ListKeysCommand({ Limit: 1 }));
    expect(seen).toEqual([
      [1, 200],
      ['ListKeys', { Limit: 1 }],
    ]);
    client.destroy();
  } finally {
    await server.close();
  }
});

test('neither client nor command shows a secret', async () => {
  const client = new compat.KMSClient({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:9',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'hunter2' },
  });
  const command = new compat.EncryptCommand({ KeyId: 'k', Plaintext: Buffer.from('hunter2') });
  const error: unknown = await client.send(command).catch((reason: unknown) => reason);
  const shown = inspect([client, command, error], { depth: 20, showHidden: true });
  expect(shown).not.toMatch(/hunter2|68 75 6e 74|104, 117/);
  expect(shown).toContain('EncryptCommand');
});
