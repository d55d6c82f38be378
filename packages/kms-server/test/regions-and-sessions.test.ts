/** Many accounts and Regions in one server; temporary credentials. */
import { parsePolicy } from '@trent/kms-service';
import { startServer } from '@trent/kms-server';
import type { Account, RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './helpers/signed-request.ts';

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const key = (accessKeyId: string) => ({ accessKeyId, secretAccessKey });
const sessionToken = 'a/session+token==';

const describeOnly = parsePolicy(
  JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'kms:DescribeKey', Resource: '*' }] }),
  'identity-policy',
);

const accounts: readonly Account[] = [
  {
    id: '111122223333',
    principals: [
      { arn: 'arn:aws:iam::111122223333:user/app', accessKeys: [key('AKIAONE')] },
      {
        arn: 'arn:aws:iam::111122223333:role/ops/batch',
        accessKeys: [],
        sessions: [
          { name: 'night', accessKeys: [{ ...key('ASIANIGHT'), sessionToken }] },
          {
            name: 'limited',
            accessKeys: [{ ...key('ASIALIMITED'), sessionToken }],
            policies: [describeOnly],
          },
        ],
      },
      {
        arn: 'arn:aws:iam::111122223333:user/uploader',
        policies: [],
        accessKeys: [key('AKIAUPLOADER')],
        services: [
          {
            viaService: 's3.us-east-1.amazonaws.com',
            sourceArn: 'arn:aws:s3:::bucket',
            accessKeys: [key('AKIAS3')],
          },
        ],
      },
    ],
  },
  {
    id: '444455556666',
    principals: [
      { arn: 'arn:aws:iam::444455556666:user/other', accessKeys: [key('AKIATWO')] },
      {
        arn: 'arn:aws:iam::444455556666:user/expired',
        accessKeys: [
          { ...key('ASIAEXPIRED'), sessionToken, expiration: new Date('2020-01-01T00:00:00Z') },
        ],
      },
    ],
  },
  {
    id: '777788889999',
    principals: [
      { arn: 'arn:aws-cn:iam::777788889999:user/beijing', accessKeys: [key('AKIACHINA')] },
    ],
  },
];

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    ephemeral: true,
    regions: ['us-east-1', 'eu-central-1', 'cn-north-1'],
    accounts,
  });
});
afterAll(() => server.close());

function ask(
  accessKeyId: string,
  region: string,
  operation: string,
  input: object = {},
  token?: string,
) {
  return call(server.url, {
    credentials: { ...key(accessKeyId), ...(token === undefined ? {} : { sessionToken: token }) },
    region,
    operation,
    body: JSON.stringify(input),
  });
}

async function createKey(accessKeyId: string, region: string, input: object = {}, token?: string) {
  const { body } = await ask(accessKeyId, region, 'CreateKey', input, token);
  return body['KeyMetadata'] as { readonly Arn: string; readonly KeyId: string };
}

describe('many Regions in one server', () => {
  it('keeps keys and aliases of one Region out of the others', async () => {
    const { Arn, KeyId } = await createKey('AKIAONE', 'us-east-1');
    expect(Arn).toBe(`arn:aws:kms:us-east-1:111122223333:key/${KeyId}`);
    await ask('AKIAONE', 'us-east-1', 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: KeyId });
    expect((await ask('AKIAONE', 'us-east-1', 'DescribeKey', { KeyId: 'alias/a' })).status).toBe(
      200,
    );
    for (const id of ['alias/a', KeyId]) {
      const elsewhere = await ask('AKIAONE', 'eu-central-1', 'DescribeKey', { KeyId: id });
      expect(elsewhere.body.__type).toBe('NotFoundException');
    }
  });

  it('resolves names in the account of the caller', async () => {
    const { KeyId } = await createKey('AKIAONE', 'eu-central-1');
    const stranger = await ask('AKIATWO', 'eu-central-1', 'DescribeKey', { KeyId });
    expect(stranger.body.__type).toBe('NotFoundException');
  });

  it('knows an access key in its own partition alone', async () => {
    for (const [accessKeyId, region] of [
      ['AKIAONE', 'cn-north-1'],
      ['AKIACHINA', 'us-east-1'],
    ] as const) {
      const { body } = await ask(accessKeyId, region, 'ListKeys');
      expect(body.__type).toBe('UnrecognizedClientException');
    }
  });

  it('refuses a Region that it does not serve', async () => {
    const { body } = await ask('AKIAONE', 'us-west-2', 'ListKeys');
    expect([body.__type, body.message]).toEqual([
      'InvalidSignatureException',
      "Credential should be scoped to a valid region, not 'us-west-2'. ",
    ]);
  });

  it('has one access key of its own for all partitions', async () => {
    const own = await startServer({ ephemeral: true, regions: ['us-east-1', 'cn-north-1'] });
    try {
      for (const [region, partition] of [
        ['us-east-1', 'aws'],
        ['cn-north-1', 'aws-cn'],
      ] as const) {
        const { body } = await call(own.url, {
          credentials: own.credentials!,
          region,
          operation: 'CreateKey',
          body: '{}',
        });
        const { Arn } = body['KeyMetadata'] as { Arn: string };
        expect(Arn.startsWith(`arn:${partition}:kms:${region}:`)).toBe(true);
      }
    } finally {
      await own.close();
    }
  });
});

describe('temporary credentials', () => {
  it('act as the session of their role', async () => {
    const { Arn } = await createKey('ASIANIGHT', 'us-east-1', {}, sessionToken);
    expect(Arn).toContain(':111122223333:');
    const policy = JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/batch/night' },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    });
    const put = { KeyId: Arn, Policy: policy, BypassPolicyLockoutSafetyCheck: true };
    expect((await ask('ASIANIGHT', 'us-east-1', 'PutKeyPolicy', put, sessionToken)).status).toBe(
      200,
    );
    expect(
      (await ask('ASIANIGHT', 'us-east-1', 'DescribeKey', { KeyId: Arn }, sessionToken)).status,
    ).toBe(200);
    const other = await ask(
      'ASIALIMITED',
      'us-east-1',
      'DescribeKey',
      { KeyId: Arn },
      sessionToken,
    );
    expect(other.body.__type).toBe('AccessDeniedException');
  });

  it('are limited by the policies of their session', async () => {
    const { Arn } = await createKey('ASIANIGHT', 'us-east-1', {}, sessionToken);
    const described = await ask(
      'ASIALIMITED',
      'us-east-1',
      'DescribeKey',
      { KeyId: Arn },
      sessionToken,
    );
    expect(described.status).toBe(200);
    const disabled = await ask(
      'ASIALIMITED',
      'us-east-1',
      'DisableKey',
      { KeyId: Arn },
      sessionToken,
    );
    expect([disabled.body.__type, disabled.body['Message']]).toEqual([
      'AccessDeniedException',
      `User: arn:aws:sts::111122223333:assumed-role/batch/limited is not authorized to perform: kms:DisableKey on resource: ${Arn} because no session policy allows the kms:DisableKey action`,
    ]);
  });

  it.each([
    ['no token', 'ASIANIGHT', undefined, 'UnrecognizedClientException'],
    ['another token', 'ASIANIGHT', 'x', 'UnrecognizedClientException'],
    ['a token where none belongs', 'AKIAONE', sessionToken, 'UnrecognizedClientException'],
    ['a session that is over', 'ASIAEXPIRED', sessionToken, 'ExpiredTokenException'],
  ])('are refused with %s', async (_, accessKeyId, token, code) => {
    const { body } = await ask(accessKeyId, 'us-east-1', 'ListKeys', {}, token);
    expect(body.__type).toBe(code);
  });
});

describe('a service that calls on behalf of a principal', () => {
  it('is told from the principal itself by kms:ViaService', async () => {
    const { Arn } = await createKey('AKIAONE', 'us-east-1');
    const statement = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
    const Policy = JSON.stringify({
      Statement: [
        { ...statement, Principal: { AWS: 'arn:aws:iam::111122223333:user/app' } },
        {
          ...statement,
          Principal: { AWS: 'arn:aws:iam::111122223333:user/uploader' },
          Condition: {
            StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
            ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::bucket' },
          },
        },
      ],
    });
    expect((await ask('AKIAONE', 'us-east-1', 'PutKeyPolicy', { KeyId: Arn, Policy })).status).toBe(
      200,
    );
    const wrap = (accessKeyId: string) =>
      ask(accessKeyId, 'us-east-1', 'GenerateDataKeyWithoutPlaintext', {
        KeyId: Arn,
        KeySpec: 'AES_256',
      });
    expect((await wrap('AKIAS3')).status).toBe(200);
    expect((await wrap('AKIAUPLOADER')).body.__type).toBe('AccessDeniedException');
  });
});
