/** Random requests of every operation: whatever is asked, the answer is one of the documented ones, and never a 500. */
import { errors, guards, kmsService } from '@trent/kms-server-stub';
import type { Shape } from '@trent/protocol';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from './helpers/signed-request.ts';

/** `TRENT_RANDOM_REQUESTS=100000` for a long run. */
const count = Number(process.env['TRENT_RANDOM_REQUESTS'] ?? 3000);

let server: RunningServer;
/** What is there to be named: keys of several kinds, an alias, a ciphertext, a grant. */
const known: unknown[] = [];

async function ask(operation: string, body: unknown) {
  return call(server.url, {
    credentials: server.credentials!,
    region: server.region,
    operation,
    body: JSON.stringify(body),
  });
}

beforeAll(async () => {
  server = await startServer({ ephemeral: true, port: 0 });
  for (const input of [
    {},
    {},
    { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' },
    { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' },
    { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
  ]) {
    const { body } = await ask('CreateKey', input);
    const { KeyId, Arn } = body['KeyMetadata'] as { KeyId: string; Arn: string };
    known.push(KeyId, Arn);
  }
  const [keyId] = known;
  await ask('CreateAlias', { AliasName: 'alias/known', TargetKeyId: keyId });
  const grant = await ask('CreateGrant', {
    KeyId: keyId,
    GranteePrincipal: 'arn:aws:iam::111122223333:root',
    Operations: ['Decrypt'],
  });
  const wrapped = await ask('Encrypt', { KeyId: keyId, Plaintext: 'AQID' });
  known.push(
    'alias/known',
    grant.body['GrantId'],
    grant.body['GrantToken'],
    wrapped.body['CiphertextBlob'],
  );
});
afterAll(() => server.close());

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, '', 0, -1, 1e300, true, [], {}, [null], '\u0000') },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

/** Mostly a value of the shape, for otherwise nothing gets past the first checks. */
function valueOf(shape: Shape, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: fitting(shape, depth) },
    { weight: 1, arbitrary: anything },
  );
}

function fitting(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return fc.oneof(
        fc.nat({ max: known.length - 1 }).map((place) => known[place]),
        fc.constantFrom(...words),
      );
    case 'blob':
      return fc.oneof(
        fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
        fc.nat({ max: known.length - 1 }).map((place) => known[place]),
      );
    case 'integer':
      return fc.integer({ min: -1, max: 1100 });
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
    case 'float':
      return fc.double();
    case 'list':
      return fc.array(valueOf(shape.of, depth + 1), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.string({ maxLength: 8 }), valueOf(shape.of, depth + 1), {
        maxKeys: 3,
      });
    case 'structure':
      return fc.record(
        Object.fromEntries(
          Object.entries(shape.members).map(([name, member]) => [name, valueOf(member, depth + 1)]),
        ),
        { requiredKeys: [] },
      );
    default:
      return anything;
  }
}

const words = [
  ...(
    'SYMMETRIC_DEFAULT AES_256 RSA_2048 ECC_NIST_P256 HMAC_SHA_256 ECDSA_SHA_256 RSASSA_PSS_SHA_256 RSAES_OAEP_SHA_256 ' +
    'RAW DIGEST EXTERNAL_MU Decrypt Sign default alias/new alias/aws/s3 ENCRYPT_DECRYPT SIGN_VERIFY AWS_KMS EXTERNAL ' +
    'arn:aws:iam::111122223333:role/r arn:aws:kms:us-east-1:111122223333:key/x IGNORE_CIPHERTEXT'
  ).split(' '),
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}',
];

// Deletion and denial would leave nothing to ask about.
const left = new Set(['ScheduleKeyDeletion', 'PutKeyPolicy', 'DeleteAlias', 'DisableKey']);
const operations = Object.values(kmsService.operations).filter(({ name }) => !left.has(name));

it('are all answered as documented', async () => {
  expect(operations.length).toBe(Object.keys(guards).length - left.size);
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...operations)
        .chain((operation) => fc.tuple(fc.constant(operation), valueOf(operation.input))),
      async ([{ name }, body]) => {
        const { status, body: answer } = await ask(name, body);
        const code = status === 200 ? 'ok' : String(answer.__type);
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (status === 200) return;
        expect([name, status, body]).toEqual([name, 400, body]);
        expect(errors).toHaveProperty(code);
      },
    ),
    { numRuns: count },
  );
  // They got far enough to say something: some succeeded, and many checks refused.
  expect(codes.get('ok') ?? 0).toBeGreaterThan(count / 50);
  expect(codes.size).toBeGreaterThan(8);
  const { status } = await ask('ListKeys', {});
  expect(status).toBe(200);
}, 1_200_000);
