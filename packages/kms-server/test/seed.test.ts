/** Keys that are the same each time: the file, the command, and what a server does with them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer, type RunningServer } from '../src/index.ts';
import { parseSeed } from '../src/seed/parse-seed.ts';
import { ask, createKey, get } from './helpers/api.ts';
import { runTrentKms, startTrentKms } from './helpers/server-process.ts';
import { call, type JsonAnswer } from './helpers/signed-request.ts';
import { temporaryDirectory as disposableDirectory } from './helpers/temporary-directory.ts';

const shop = '1234abcd-12ab-34cd-56ef-1234567890ab';
const mac = '33333333-3333-4333-8333-333333333333';
const material = '00'.repeat(31);
const defaults = { accountId: '111122223333', region: 'us-east-1' };

/** The example of the documentation, as it stands there. */
const example = /```yaml\n([\s\S]*?)```/.exec(
  readFileSync(new URL('../docs/seed.md', import.meta.url), 'utf8'),
)![1]!;

function temporaryDirectory(): string {
  const directory = disposableDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  return directory.path;
}

function seedFile(text: string): string {
  const file = join(temporaryDirectory(), 'keys.yaml');
  writeFileSync(file, text);
  return file;
}

const accessKey = { accessKeyId: 'AKIASHOP', secretAccessKey: 'a-secret-of-the-shop' };
const accounts = [
  {
    id: '111122223333',
    principals: [{ arn: 'arn:aws:iam::111122223333:root', accessKeys: [accessKey] }],
  },
];

async function start(text: string): Promise<RunningServer> {
  const server = await startServer({ ephemeral: true, seed: seedFile(text), accounts });
  onTestFinished(() => server.close());
  return server;
}

async function send(
  { url }: RunningServer,
  operation: string,
  input: object,
): Promise<JsonAnswer['body']> {
  const answer = await call(url, {
    credentials: accessKey,
    operation,
    body: JSON.stringify(input),
  });
  return answer.body;
}

describe('the example of the documentation', () => {
  it('makes the keys that it says', async () => {
    const server = await start(example);
    const { KeyMetadata } = await send(server, 'DescribeKey', { KeyId: 'alias/shop' });
    expect(KeyMetadata).toMatchObject({
      KeyId: shop,
      Description: 'wraps the data keys of the shop',
      CreationDate: Date.parse('2025-11-03T00:00:00Z') / 1_000,
    });
    const list = { KeyId: shop, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
    const { Rotations } = (await send(server, 'ListKeyRotations', list)) as { Rotations: object[] };
    expect(Rotations).toMatchObject([
      { KeyMaterialState: 'NON_CURRENT' },
      { KeyMaterialState: 'CURRENT', RotationType: 'AUTOMATIC' },
    ]);
    expect(await send(server, 'GetKeyRotationStatus', { KeyId: shop })).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 90,
    });
    expect(await send(server, 'ListResourceTags', { KeyId: shop })).toMatchObject({
      Tags: [{ TagKey: 'team', TagValue: 'shop' }],
    });
    expect(await send(server, 'ListGrants', { KeyId: shop })).toMatchObject({
      Grants: [
        {
          Name: 'checkout',
          GranteePrincipal: 'arn:aws:iam::111122223333:role/checkout',
          Constraints: { EncryptionContextSubset: { shop: 'berlin' } },
        },
      ],
    });
    const disabled = await send(server, 'GenerateDataKey', {
      KeyId: '22222222-2222-4222-8222-222222222222',
      KeySpec: 'AES_256',
    });
    expect(disabled.__type).toBe('DisabledException');
    const Message = Buffer.from('message').toString('base64');
    const { Mac } = await send(server, 'GenerateMac', {
      KeyId: mac,
      Message,
      MacAlgorithm: 'HMAC_SHA_256',
    });
    const key = Buffer.from(
      '606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f',
      'hex',
    );
    expect(Mac).toBe(createHmac('sha256', key).update('message').digest('base64'));
    const signing = { KeyId: 'alias/signs', Message, SigningAlgorithm: 'ECDSA_SHA_256' };
    const { Signature } = await send(server, 'Sign', signing);
    expect(await send(server, 'Verify', { ...signing, Signature })).toMatchObject({
      SignatureValid: true,
    });
  });

  it('makes the same keys in another server and after a reset, past materials too', async () => {
    const wrap = async (server: RunningServer): Promise<unknown> =>
      (await send(server, 'Encrypt', { KeyId: shop, Plaintext: 'dGV4dA==' }))['CiphertextBlob'];
    const before = await start(
      example.replace(/      - material: ICEi[\s\S]*?createdAt: 2026-02-01T00:00:00Z\n/, ''),
    );
    const server = await start(example);
    const blobs = [await wrap(before), await wrap(server)];
    for (const round of ['as it started', 'after a reset']) {
      for (const CiphertextBlob of blobs) {
        const opened = await send(server, 'Decrypt', { CiphertextBlob });
        expect({ round, ...opened }).toMatchObject({ round, Plaintext: 'dGV4dA==' });
      }
      expect((await fetch(`${server.url}/_trent/reset`, { method: 'POST' })).status).toBe(200);
    }
    const ids = await Promise.all(
      [before, server].map(async (each) =>
        (
          (await send(each, 'ListKeyRotations', {
            KeyId: shop,
            IncludeKeyMaterial: 'ALL_KEY_MATERIAL',
          })) as { Rotations: { KeyMaterialId: string }[] }
        ).Rotations.map((one) => one.KeyMaterialId),
      ),
    );
    expect(ids[1]).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]!.slice(0, 1));
  });
});

describe('trent-kms seed', () => {
  it('seeds a server that runs, again as well, and one that does not', async () => {
    const data = join(temporaryDirectory(), 'data');
    const server = await startTrentKms(['--data', data]);
    onTestFinished(async () => {
      await server.kill('SIGKILL');
    });
    const own = await createKey(server);
    const file = seedFile(
      `keys:\n  - { id: ${shop}, material: ${material}00, aliases: [alias/a], description: seeded }\n`,
    );
    const seed = async (...flags: readonly string[]): Promise<string> => {
      const end = await runTrentKms(['seed', '--data', data, ...flags, file]);
      expect([end.exitCode, end.stderr]).toEqual([0, '']);
      return end.stdout;
    };
    expect(await seed()).toBe('1 keys created, 0 changed, 0 as they were to be\n');
    expect(await seed()).toBe('0 keys created, 0 changed, 1 as they were to be\n');
    await get(server, 'DisableKey', { KeyId: shop });
    await get(server, 'UpdateAlias', { AliasName: 'alias/a', TargetKeyId: own });
    expect(JSON.parse(await seed('--json'))).toEqual({ created: 0, changed: 1, unchanged: 0 });
    const { KeyMetadata } = await get(server, 'DescribeKey', { KeyId: 'alias/a' });
    expect(KeyMetadata).toMatchObject({ KeyId: shop, KeyState: 'Enabled', Description: 'seeded' });
    await get(server, 'DescribeKey', { KeyId: own });
    const wrapped = await get(server, 'GenerateDataKey', { KeyId: shop, KeySpec: 'AES_128' });

    // Neither the material nor what it is used for shows up anywhere.
    const log = server.stdout() + server.stderr();
    expect(log).toContain('keys seeded');
    expect(log).not.toContain(material);

    writeFileSync(file, `keys:\n  - id: ${shop}\n    material: '${material}01'\n`);
    const other = await runTrentKms(['seed', '--data', data, file]);
    expect([other.exitCode, other.stdout, other.stderr]).toEqual([
      3,
      '',
      `${file}:3:15 - the key ${shop} is there already in us-east-1, with another material: give this one another ID, or begin with an empty store\n`,
    ]);
    await server.kill('SIGTERM');
    expect((await runTrentKms(['seed', '--data', data, file])).stderr).toBe(other.stderr);
    writeFileSync(
      file,
      `keys:\n  - id: ${shop}\n    material: '${material}00'\n    state: Disabled\n`,
    );
    expect(await seed()).toBe('0 keys created, 1 changed, 0 as they were to be\n');
    const again = await startTrentKms(['--data', data]);
    onTestFinished(async () => {
      await again.kill('SIGKILL');
    });
    const { CiphertextBlob } = wrapped;
    expect((await ask(again, 'Decrypt', { CiphertextBlob })).body.__type).toBe('DisabledException');
    await get(again, 'EnableKey', { KeyId: shop });
    expect((await get(again, 'Decrypt', { CiphertextBlob }))['Plaintext']).toBe(
      wrapped['Plaintext'],
    );
  });

  it('says all that is wrong with a file at once, and makes nothing', async () => {
    const file = seedFile(`account: 12
keys:
  - id: not-a-uuid
    colour: red
  - id: ${shop}
    account: '111122223333'
    material: ${material}
    state: Gone
`);
    const end = await runTrentKms(['serve', '--ephemeral', '--port', '0', '--seed', file]);
    expect([end.exitCode, end.stdout]).toEqual([2, '']);
    expect(end.stderr.split('\n').map((line) => line.replace(/ - .*/, ''))).toEqual(
      ['1:10', '3:5', '4:5', '8:12'].map((place) => `${file}:${place}`).concat(''),
    );
    expect(end.stderr).not.toContain(material);
  });
});

describe('a seed file', () => {
  const key = (members: string): readonly string[] =>
    parseSeed(`keys:\n  - id: ${shop}\n${members.replaceAll(/^/gm, '    ')}\n`, 'k.yaml', defaults)
      .problems;

  it.each([
    ['material: 00', 'k.yaml:3:15 - a key of SYMMETRIC_DEFAULT has 32 bytes, not 1'],
    [
      `spec: HMAC_512\nmaterial: ${material}00`,
      'k.yaml:4:15 - a key of HMAC_512 has 64 bytes, not 32',
    ],
    [
      'material: "?"',
      "k.yaml:3:15 - 'material' must be hexadecimal digits, base64, or a private key in PEM",
    ],
    ['spec: RSA_2048', "k.yaml:2:5 - a key of RSA_2048 needs 'usage'"],
    [
      'spec: RSA_2048\nusage: GENERATE_VERIFY_MAC',
      'k.yaml:4:12 - keys of RSA_2048 cannot have the usage GENERATE_VERIFY_MAC',
    ],
    ['spec: SM2\nusage: SIGN_VERIFY', 'k.yaml:3:11 - there is no key spec SM2 in us-east-1'],
    [
      `spec: RSA_2048\nusage: SIGN_VERIFY\nmaterial: ${material}00`,
      'k.yaml:5:15 - this is no private key in PKCS #8, as PEM or as base64 of its DER',
    ],
    [
      'state: PendingDeletion',
      'k.yaml:3:12 - a key has a deletion date where it is PendingDeletion, and only there',
    ],
    [
      'deletionDate: tomorrow',
      "k.yaml:3:19 - 'deletionDate' must be a time such as 2030-01-31T12:00:00Z",
    ],
    ['policy: { Statement: [{ Effect: Perhaps }] }', /^k\.yaml:3:13 - Statement\[0\]/],
    ['tags: { aws:x: y }', 'k.yaml:3:11 - the keys of tags do not begin with aws:'],
    ['tags: { a: 1 }', "k.yaml:3:11 - 'tags' must be a mapping of text to text"],
    ['rotation: { periodInDays: 5 }', 'k.yaml:3:15 - the period is from 90 to 2560 days'],
    ['aliases: [a]', /^k\.yaml:3:15 - an alias is alias\//],
    ['aliases: [alias/a, alias/a]', 'k.yaml:3:24 - this alias is there already, further up'],
    ['grants: [{ grantee: x, operations: [Decrypt] }]', /^k\.yaml:3:14 - .*x/],
    ['grants: [{ grantee: x, operations: [Sign] }]', /^k\.yaml:3:14 - .*Sign/],
    ['grants: [{ operations: [Decrypt] }]', "k.yaml:3:14 - a grant needs 'grantee'"],
    [
      `material: ${material}00\nmaterials: []`,
      "k.yaml:3:15 - give either 'material' or 'materials'",
    ],
    [`spec: HMAC_256\nmaterials: [{}, {}]`, 'k.yaml:4:16 - a key of HMAC_256 has one material'],
    [
      `materials: [{ rotationType: AUTOMATIC }]`,
      'k.yaml:3:17 - the first material was made by no rotation',
    ],
    [`materials: [{ id: ab }]`, /^k\.yaml:3:17 - the ID of a material has 64/],
  ])('%s is refused', (members, expected) => {
    const [first] = key(members);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  it('may say next to nothing of a key, and be in JSON', () => {
    const { keys, problems } = parseSeed(`{"keys":[{"id":"${shop}"}]}`, 'k.json', defaults);
    expect(problems).toEqual([]);
    expect(keys).toMatchObject([
      { keyId: shop, ...defaults, spec: 'SYMMETRIC_DEFAULT', state: 'Enabled', aliases: [] },
    ]);
  });

  it.each([
    ['', 'k.yaml:1:1 - a seed file must be a mapping with account, region or keys'],
    ['{}', "k.yaml:1:1 - a seed file needs 'keys'"],
    ['keys: []', "k.yaml:1:7 - 'keys' must be a list with at least one element"],
    ['keys: [{ id: [', 'k.yaml:1:15 - not valid YAML or JSON: '],
    [
      `keys: [{ id: ${shop} }, { id: ${shop} }]`,
      'k.yaml:1:60 - this key ID is there already, further up',
    ],
  ])('%j is refused', (text, expected) => {
    expect(parseSeed(text, 'k.yaml', defaults).problems[0]?.slice(0, expected.length)).toBe(
      expected,
    );
  });
});
