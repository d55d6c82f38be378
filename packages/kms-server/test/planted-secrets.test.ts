/** Secrets that are known are planted in a server, everything is done with them, and then they are looked for everywhere. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runTrentKms, startTrentKms } from './helpers/server-process.ts';
import { call, post, signedHeaders } from './helpers/signed-request.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

const account = '111122223333';
const region = 'us-east-1';
const [symmetric, hmac, imported] = ['1', '2', '3'].map(
  (digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`,
) as [string, string, string];

/** By name, as bytes. */
type Secrets = Map<string, Buffer>;

/** A text that cannot come about by chance. */
function secretText(): string {
  return randomBytes(30).toString('base64url');
}

/** The ways in which a secret may be written, whatever stands before and after it. */
function writings(secret: Buffer): readonly Buffer[] {
  const part = secret.subarray(-20);
  const inBase64 = [0, 1, 2].map((skip) => part.subarray(skip, skip + 15));
  return [
    part,
    ...(['base64', 'base64url'] as const).flatMap((encoding) =>
      inBase64.map((bytes) => Buffer.from(bytes.toString(encoding))),
    ),
    Buffer.from(part.toString('hex')),
    Buffer.from(part.toString('hex').toUpperCase()),
    Buffer.from([...part.subarray(0, 10)].join(',')),
  ];
}

/** Where each secret was found, as `SECRET in PLACE`. */
function search(secrets: Secrets, places: ReadonlyMap<string, Buffer>): readonly string[] {
  const found: string[] = [];
  for (const [name, secret] of secrets) {
    for (const writing of writings(secret)) {
      for (const [place, bytes] of places)
        if (bytes.includes(writing)) found.push(`${name} in ${place}`);
    }
  }
  return found;
}

/** Those that were written since. */
function filesIn(directory: string, since = 0): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => statSync(path).mtimeMs >= since)
      .map((path) => [path, readFileSync(path)] as const),
  );
}

interface Planted {
  readonly secrets: Secrets;
  readonly configuration: string;
  readonly seed: string;
  readonly env: Readonly<Record<string, string>>;
  readonly accessKey: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly temporaryKey: Planted['accessKey'] & { readonly sessionToken: string };
}

function plant(): Planted {
  const secrets: Secrets = new Map();
  const bytes = (name: string, length = 32): Buffer => {
    const secret = randomBytes(length);
    secrets.set(name, secret);
    return secret;
  };
  const text = (name: string): string => {
    const secret = secretText();
    secrets.set(name, Buffer.from(secret));
    return secret;
  };
  const accessKey = { accessKeyId: 'AKIAPLANTED', secretAccessKey: text('secret access key') };
  const temporaryKey = {
    accessKeyId: 'ASIAPLANTED',
    secretAccessKey: text('temporary secret access key'),
    sessionToken: text('session token'),
  };
  return {
    secrets,
    accessKey,
    temporaryKey,
    env: {
      ROOT_KEY: bytes('root key').toString('hex'),
      NEXT_ROOT_KEY: bytes('next root key').toString('base64'),
    },
    configuration: `
rootKey: { environment: ROOT_KEY }
logLevel: trace
accounts:
  - id: '${account}'
    principals:
      - name: app
        accessKeys: [{ id: ${accessKey.accessKeyId}, secret: '${accessKey.secretAccessKey}' }]
      - arn: arn:aws:iam::${account}:role/job
        sessions:
          - name: nightly
            accessKeys:
              - id: ${temporaryKey.accessKeyId}
                secret: '${temporaryKey.secretAccessKey}'
                token: '${temporaryKey.sessionToken}'
`,
    seed: `
keys:
  - id: ${symmetric}
    aliases: [alias/planted]
    materials:
      - material: ${bytes('past key material').toString('hex')}
      - material: ${bytes('key material').toString('base64')}
  - { id: ${hmac}, spec: HMAC_512, material: ${bytes('HMAC key material', 64).toString('hex')} }
  - { id: ${imported}, material: ${bytes('material of a deleted key').toString('hex')} }
`,
  };
}

describe('planted secrets', () => {
  let database: PostgresServer;
  beforeAll(async () => {
    database = await startPostgres();
  }, 60_000);
  afterAll(() => database.stop());

  it('are found where they are, whichever way they are written', () => {
    const { secrets } = plant();
    const noise = randomBytes(7);
    for (const [name, secret] of secrets) {
      const one = new Map([[name, secret]]);
      for (const encoding of ['hex', 'base64', 'base64url'] as const) {
        for (const before of [0, 1, 2]) {
          const bytes = Buffer.concat([noise.subarray(0, before), secret, noise]);
          const place = new Map([['control', Buffer.from(`"${bytes.toString(encoding)}"`)]]);
          expect(search(one, place)).toContain(`${name} in control`);
        }
      }
      expect(search(one, new Map([['control', Buffer.concat([noise, secret])]]))).not.toEqual([]);
      expect(search(one, new Map([['control', Buffer.from([...secret].join(','))]]))).not.toEqual(
        [],
      );
    }
    expect(search(secrets, new Map([['control', randomBytes(10_000)]]))).toEqual([]);
  });

  it.each(['SQLite', 'PostgreSQL'])(
    'are in no file, log, trail, metric or error: %s',
    async (kind) => {
      using directory = temporaryDirectory();
      const planted = plant();
      const { secrets, accessKey, temporaryKey, env } = planted;
      const [data, outside] = ['data', 'outside'].map((name) => join(directory.path, name)) as [
        string,
        string,
      ];
      mkdirSync(outside);
      const configuration = join(outside, 'trent.yaml');
      const seed = join(outside, 'keys.yaml');
      writeFileSync(configuration, planted.configuration, { mode: 0o600 });
      writeFileSync(seed, planted.seed);
      const began = Date.now() - 1_000;
      const url = await database.newDatabase();
      const postgres = kind === 'PostgreSQL' ? ['--postgres', url] : [];
      const store = ['--data', data, '--config', configuration, ...postgres];
      const places = new Map<string, Buffer>();
      const keep = (name: string, text: string): void => {
        places.set(name, Buffer.concat([places.get(name) ?? Buffer.alloc(0), Buffer.from(text)]));
      };

      const server = await startTrentKms(store, { env });
      onTestFinished(async () => {
        await server.kill('SIGKILL');
      });
      const command = async (...commandLine: readonly string[]): Promise<number | null> => {
        const end = await runTrentKms(commandLine, { env });
        keep(`output of ${commandLine[0]}`, end.stdout + end.stderr);
        return end.exitCode;
      };
      const send = async (
        operation: string,
        input: object,
        credentials = accessKey,
      ): Promise<Record<string, unknown>> => {
        const { status, text, body } = await call(server.url, {
          credentials,
          operation,
          body: JSON.stringify(input),
          region,
        });
        if (status !== 200) keep('error texts', text);
        return body;
      };
      const plaintextOf = (name: string, value: unknown): Buffer => {
        const secret = Buffer.from(value as string, 'base64');
        secrets.set(name, secret);
        return secret;
      };

      expect(await command('seed', ...store, seed)).toBe(0);
      const KeyId = symmetric;
      const made = await send('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
      const dataKey = plaintextOf('data key', made['Plaintext']);
      await send('GenerateDataKey', { KeyId, KeySpec: 'AES_256' }, temporaryKey);
      const pair = await send('GenerateDataKeyPair', { KeyId, KeyPairSpec: 'ECC_NIST_P256' });
      plaintextOf('private key of a data key pair', pair['PrivateKeyPlaintext']);
      const random = await send('GenerateRandom', { NumberOfBytes: 32 });
      plaintextOf('random bytes', random['Plaintext']);
      const message = randomBytes(48);
      secrets.set('plaintext', message);
      const Plaintext = message.toString('base64');
      const { CiphertextBlob } = await send('Encrypt', { KeyId, Plaintext });
      expect(await send('Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext });
      await send('GenerateMac', { KeyId: hmac, Message: Plaintext, MacAlgorithm: 'HMAC_SHA_512' });

      // What is refused: each answer must say why, and nothing of what it is about.
      const altered = Buffer.from(CiphertextBlob as string, 'base64');
      altered[altered.length - 1]! ^= 1;
      for (const [operation, input] of [
        ['Decrypt', { CiphertextBlob: altered.toString('base64') }],
        ['Decrypt', { CiphertextBlob, EncryptionContext: { a: 'b' } }],
        ['Encrypt', { KeyId: 'alias/none', Plaintext }],
        ['Encrypt', { KeyId, Plaintext, EncryptionContext: { a: 1 } }],
        ['Encrypt', { KeyId: hmac, Plaintext }],
        [
          'Encrypt',
          { KeyId, Plaintext: Buffer.concat([message, Buffer.alloc(5_000)]).toString('base64') },
        ],
        ['Encrypt', { KeyId, Plaintext: dataKey.toString('base64'), DryRun: true }],
        [
          'VerifyMac',
          { KeyId: hmac, Message: Plaintext, Mac: Plaintext, MacAlgorithm: 'HMAC_SHA_512' },
        ],
      ] as const) {
        await send(operation, input);
      }
      const wrongKey = { ...accessKey, secretAccessKey: `${accessKey.secretAccessKey}x` };
      await send('ListKeys', {}, wrongKey);
      await send('ListKeys', {}, { ...temporaryKey, sessionToken: 'another' } as typeof accessKey);
      const body = `{"KeyId":"${KeyId}","Plaintext":"${Plaintext}"`;
      const signed = await signedHeaders(server.url, {
        credentials: accessKey,
        operation: 'Encrypt',
        body,
      });
      keep('error texts', (await post(server.url, signed, body)).text);
      expect(
        places
          .get('error texts')!
          .toString()
          .match(/__type/g)!.length,
      ).toBeGreaterThanOrEqual(11);

      await send('ScheduleKeyDeletion', { KeyId: imported, PendingWindowInDays: 7 });
      keep('metrics', await (await fetch(`${server.url}/_trent/metrics`)).text());
      const backups = join(directory.path, 'backups');
      mkdirSync(backups);
      expect(await command('backup', ...store, join(backups, 'first'))).toBe(0);
      expect(await command('rotate-root', ...store, '--new-root-key-env', 'NEXT_ROOT_KEY')).toBe(0);
      expect(await command('backup', ...store, join(backups, 'second'))).toBe(0);
      // Refused, each for a reason that has to do with a secret.
      expect(await command('restore', ...store, join(backups, 'first'))).toBe(3);
      writeFileSync(seed, planted.seed.replace(/material: (\w)/, 'material: 0$1'));
      expect(await command('seed', ...store, seed)).toBe(2);
      writeFileSync(seed, planted.seed.replaceAll('materials:', 'material:'));
      expect(await command('seed', ...store, seed)).toBe(2);
      writeFileSync(configuration, planted.configuration.replace(`'${account}'`, '{'));
      expect(await command('backup', ...store, join(backups, 'third'))).toBe(2);
      server.child.kill('SIGHUP');
      await expect
        .poll(() => server.stderr(), { timeout: 10_000 })
        .toContain('could not be read again');
      await database.query(url, 'CHECKPOINT');
      const look = (): ReadonlyMap<string, Buffer> =>
        new Map([
          ...places,
          ...filesIn(data),
          ...filesIn(backups),
          ...(kind === 'SQLite' ? [] : filesIn(database.data, began)),
        ]);
      const whileItRuns = look();
      await server.kill('SIGKILL');
      keep('log', server.stderr());
      keep('standard output', server.stdout());
      const afterwards = look();

      const names = [...whileItRuns.keys()].join('\n');
      if (kind === 'SQLite') expect(names).toMatch(/kms\.sqlite-wal/);
      else expect(names).toMatch(/pg_wal/);
      expect(afterwards.get(join(data, 'audit.jsonl'))!.toString()).toContain('GenerateDataKey');
      expect(afterwards.get('log')!.toString()).toContain('GenerateDataKey');
      expect(secrets.size).toBe(13);
      expect(search(secrets, whileItRuns)).toEqual([]);
      expect(search(secrets, afterwards)).toEqual([]);
      // The search sees what there is: in the files that were planted, and in one put where the others are.
      expect(search(secrets, filesIn(outside)).length).toBeGreaterThan(5);
      writeFileSync(join(data, 'control'), dataKey.toString('hex'));
      expect(search(secrets, look())).toEqual([`data key in ${join(data, 'control')}`]);
    },
    90_000,
  );
});
