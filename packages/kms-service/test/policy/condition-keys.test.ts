/** Every condition key that decides something here: a request that fulfils the condition, and one that differs in it. */
import { parsePolicy } from '@trent/kms-service';
import type { KeyService, Principal } from '@trent/kms-service';
import type { CallContext } from '@trent/server-runtime';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountId, call, newKey, openFixture, otherAccountId, outcome } from '../fixture.ts';

const workerArn = `arn:aws:iam::${accountId}:user/worker`;
const worker: Principal = { accountId, arn: workerArn, policies: [] };

type Operation = Exclude<keyof KeyService, 'sweep' | 'reset' | 'close'>;

/** A request on a new key, by the worker unless it says otherwise. */
interface Request {
  readonly input?: object;
  readonly identity?: Partial<Principal>;
  readonly context?: Partial<CallContext<Principal>>;
  /** The key is of that kind. */
  readonly key?: object;
  /** The form in which the key is named; default its ARN. */
  readonly by?: 'alias name' | 'alias ARN';
}

interface Case {
  readonly key: string;
  readonly condition: object;
  readonly operation: Operation;
  /** Not tried as a condition of a Deny: the other side of ReEncrypt would fall under it. */
  readonly onlyAllow?: true;
  /** What both requests have. */
  readonly both?: Request;
  readonly granted: Request;
  readonly refused: Request;
}

const signing = { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' };
const mac = { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' };
const bytes = Buffer.alloc(32, 1);
const sign = { Message: bytes, SigningAlgorithm: 'ECDSA_SHA_256' };
const role = `arn:aws:iam::${accountId}:role/app`;
const grant = { GranteePrincipal: role, Operations: ['Decrypt'] };
const encrypt = { Plaintext: bytes };
const viaS3 = { viaService: 's3.us-east-1.amazonaws.com' };
const tagged = (...Tags: object[]): Request => ({ input: { Tags } });
const team = (TagValue: string): object => ({ TagKey: 'team', TagValue });

const cases: readonly Case[] = [
  {
    key: 'kms:EncryptionContext:tenant',
    condition: { StringEquals: { 'kms:EncryptionContext:tenant': 'a' } },
    operation: 'encrypt',
    both: { input: encrypt },
    // The name has no case, the value has.
    granted: { input: { EncryptionContext: { Tenant: 'a', more: 'b' } } },
    refused: { input: { EncryptionContext: { tenant: 'A', more: 'b' } } },
  },
  {
    key: 'kms:EncryptionContext:tenant, of the constraints of a grant',
    condition: { StringEquals: { 'kms:EncryptionContext:tenant': 'a' } },
    operation: 'createGrant',
    both: { input: grant },
    granted: { input: { Constraints: { EncryptionContextSubset: { tenant: 'a' } } } },
    refused: { input: { Constraints: { EncryptionContextEquals: { tenant: 'b' } } } },
  },
  {
    key: 'kms:EncryptionContextKeys',
    condition: { 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant', 'use'] } },
    operation: 'generateDataKey',
    both: { input: { KeySpec: 'AES_256' } },
    granted: { input: { EncryptionContext: { tenant: 'a', use: 'b' } } },
    refused: { input: { EncryptionContext: { tenant: 'a', other: 'b' } } },
  },
  {
    key: 'kms:EncryptionContextKeys, of one side of ReEncrypt',
    condition: { 'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'tenant' } },
    operation: 'reEncrypt',
    onlyAllow: true,
    both: { input: { SourceEncryptionContext: { tenant: 'a' } } },
    granted: { input: { DestinationEncryptionContext: { tenant: 'a' } } },
    refused: { input: { DestinationEncryptionContext: { use: 'a' } } },
  },
  {
    key: 'kms:CallerAccount',
    condition: { StringEquals: { 'kms:CallerAccount': accountId } },
    operation: 'describeKey',
    granted: {},
    refused: {
      identity: {
        accountId: otherAccountId,
        arn: `arn:aws:iam::${otherAccountId}:user/worker`,
        policies: undefined as never,
      },
    },
  },
  {
    key: 'kms:ViaService',
    condition: { StringEquals: { 'kms:ViaService': viaS3.viaService } },
    operation: 'encrypt',
    both: { input: encrypt },
    granted: { identity: viaS3 },
    refused: {},
  },
  {
    key: 'aws:ViaAWSService',
    condition: { Bool: { 'aws:ViaAWSService': 'true' } },
    operation: 'encrypt',
    both: { input: encrypt },
    granted: { identity: viaS3 },
    refused: {},
  },
  {
    key: 'kms:GrantIsForAWSResource',
    condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    operation: 'createGrant',
    both: { input: grant },
    granted: { identity: viaS3 },
    refused: {},
  },
  {
    key: 'kms:GranteePrincipal',
    condition: { ArnEquals: { 'kms:GranteePrincipal': role } },
    operation: 'createGrant',
    both: { input: grant },
    granted: {},
    refused: { input: { GranteePrincipal: workerArn } },
  },
  {
    key: 'kms:RetiringPrincipal',
    condition: { ArnEquals: { 'kms:RetiringPrincipal': role } },
    operation: 'createGrant',
    both: { input: grant },
    granted: { input: { RetiringPrincipal: role } },
    refused: { input: { RetiringPrincipal: workerArn } },
  },
  {
    key: 'kms:GrantOperations',
    condition: { 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Decrypt', 'Encrypt'] } },
    operation: 'createGrant',
    both: { input: grant },
    granted: {},
    refused: { input: { Operations: ['Decrypt', 'DescribeKey'] } },
  },
  {
    key: 'kms:GrantConstraintType',
    condition: { StringEquals: { 'kms:GrantConstraintType': 'EncryptionContextEquals' } },
    operation: 'createGrant',
    both: { input: grant },
    granted: { input: { Constraints: { EncryptionContextEquals: { a: 'b' } } } },
    refused: { input: { Constraints: { EncryptionContextSubset: { a: 'b' } } } },
  },
  ...['kms:KeySpec', 'kms:CustomerMasterKeySpec'].map((key) => ({
    key,
    condition: { StringEquals: { [key]: 'ECC_NIST_P256' } },
    operation: 'describeKey' as const,
    granted: { key: signing },
    refused: { key: mac },
  })),
  ...['kms:KeyUsage', 'kms:CustomerMasterKeyUsage'].map((key) => ({
    key,
    condition: { StringEquals: { [key]: 'SIGN_VERIFY' } },
    operation: 'describeKey' as const,
    granted: { key: signing },
    refused: {},
  })),
  {
    key: 'kms:KeyOrigin',
    condition: { StringNotEquals: { 'kms:KeyOrigin': 'AWS_KMS' } },
    operation: 'createKey',
    granted: { input: { Origin: 'EXTERNAL' } },
    refused: {},
  },
  {
    key: 'kms:KeySpec, of a key to be',
    condition: { StringEquals: { 'kms:KeySpec': 'HMAC_256' } },
    operation: 'createKey',
    granted: { input: mac },
    refused: { input: signing },
  },
  {
    key: 'kms:KeyUsage, of a key to be',
    condition: { StringEquals: { 'kms:KeyUsage': 'ENCRYPT_DECRYPT' } },
    operation: 'createKey',
    granted: {},
    refused: { input: signing },
  },
  {
    key: 'kms:MultiRegion',
    condition: { Bool: { 'kms:MultiRegion': 'false' } },
    operation: 'createKey',
    granted: {},
    refused: { input: { MultiRegion: true } },
  },
  {
    key: 'kms:RequestAlias',
    condition: { StringEquals: { 'kms:RequestAlias': 'alias/of-key' } },
    operation: 'encrypt',
    both: { input: encrypt },
    granted: { by: 'alias ARN' },
    refused: {},
  },
  {
    key: 'kms:RequestAlias, where another one is asked for',
    condition: { StringNotLike: { 'kms:RequestAlias': 'alias/of-*' } },
    operation: 'encrypt',
    both: { input: encrypt },
    granted: {},
    refused: { by: 'alias name' },
  },
  {
    key: 'kms:ResourceAliases',
    condition: { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/of-*' } },
    operation: 'encrypt',
    both: { input: encrypt },
    granted: {},
    refused: { key: { Description: 'no alias' } },
  },
  {
    key: 'kms:BypassPolicyLockoutSafetyCheck',
    condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': 'true' } },
    operation: 'putKeyPolicy',
    granted: { input: { BypassPolicyLockoutSafetyCheck: true } },
    refused: {},
  },
  {
    key: 'kms:DataKeyPairSpec',
    condition: { StringEquals: { 'kms:DataKeyPairSpec': 'ECC_NIST_P256' } },
    operation: 'generateDataKeyPairWithoutPlaintext',
    granted: { input: { KeyPairSpec: 'ECC_NIST_P256' } },
    refused: { input: { KeyPairSpec: 'ECC_NIST_P384' } },
  },
  {
    key: 'kms:ReEncryptOnSameKey',
    condition: { Bool: { 'kms:ReEncryptOnSameKey': 'true' } },
    operation: 'reEncrypt',
    granted: {},
    refused: { input: { DestinationKeyId: 'another' } },
  },
  {
    key: 'kms:ScheduleKeyDeletionPendingWindowInDays',
    condition: {
      NumericGreaterThanEquals: { 'kms:ScheduleKeyDeletionPendingWindowInDays': '10' },
    },
    operation: 'scheduleKeyDeletion',
    granted: { input: { PendingWindowInDays: 10 } },
    refused: { input: { PendingWindowInDays: 9 } },
  },
  {
    key: 'kms:RotationPeriodInDays',
    condition: { NumericLessThanEquals: { 'kms:RotationPeriodInDays': '180' } },
    operation: 'enableKeyRotation',
    granted: { input: { RotationPeriodInDays: 180 } },
    // A year, where the request does not say.
    refused: {},
  },
  {
    key: 'kms:EncryptionAlgorithm',
    condition: { StringEquals: { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' } },
    operation: 'encrypt',
    both: { input: encrypt, key: { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' } },
    granted: { input: { EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' } },
    refused: { input: { EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' } },
  },
  {
    key: 'kms:SigningAlgorithm',
    condition: { StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' } },
    operation: 'sign',
    both: { key: signing },
    granted: { input: sign },
    refused: { input: { ...sign, SigningAlgorithm: 'ECDSA_SHA_384' } },
  },
  {
    key: 'kms:MessageType',
    condition: { StringEquals: { 'kms:MessageType': 'RAW' } },
    operation: 'sign',
    both: { key: signing, input: sign },
    granted: {},
    refused: { input: { MessageType: 'DIGEST' } },
  },
  {
    key: 'kms:MacAlgorithm',
    condition: { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } },
    operation: 'generateMac',
    both: { key: mac, input: { Message: bytes } },
    granted: { input: { MacAlgorithm: 'HMAC_SHA_256' } },
    refused: { input: { MacAlgorithm: 'HMAC_SHA_512' } },
  },
  {
    key: 'aws:PrincipalArn',
    condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${accountId}:user/work*` } },
    operation: 'describeKey',
    granted: {},
    refused: { identity: { arn: `arn:aws:iam::${accountId}:user/other` } },
  },
  {
    key: 'aws:PrincipalArn, of a session the role',
    condition: { ArnEquals: { 'aws:PrincipalArn': role } },
    operation: 'describeKey',
    granted: {
      identity: { arn: `arn:aws:sts::${accountId}:assumed-role/app/one`, issuerArn: role },
    },
    refused: { identity: { arn: `arn:aws:sts::${accountId}:assumed-role/batch/one` } },
  },
  {
    key: 'aws:PrincipalAccount',
    condition: { StringEquals: { 'aws:PrincipalAccount': accountId } },
    operation: 'describeKey',
    granted: {},
    refused: {
      identity: {
        accountId: otherAccountId,
        arn: `arn:aws:iam::${otherAccountId}:user/worker`,
        policies: undefined as never,
      },
    },
  },
  {
    key: 'aws:PrincipalType',
    condition: { StringEquals: { 'aws:PrincipalType': 'User' } },
    operation: 'describeKey',
    granted: {},
    refused: { identity: { arn: role } },
  },
  {
    key: 'aws:PrincipalTag/team',
    condition: { StringEquals: { 'aws:PrincipalTag/team': 'a' } },
    operation: 'describeKey',
    granted: { identity: { tags: { Team: 'a' } } },
    refused: { identity: { tags: { Team: 'A' } } },
  },
  {
    key: 'aws:PrincipalTag/team, as a variable',
    condition: { StringEquals: { 'kms:EncryptionContext:team': '${aws:PrincipalTag/team}' } },
    operation: 'encrypt',
    both: { input: encrypt, identity: { tags: { team: 'a' } } },
    granted: { input: { EncryptionContext: { team: 'a' } } },
    refused: { input: { EncryptionContext: { team: 'b' } } },
  },
  {
    key: 'aws:userid',
    condition: { StringLike: { 'aws:userid': 'AIDA*' } },
    operation: 'describeKey',
    granted: { identity: { userId: 'AIDAEXAMPLE' } },
    refused: { identity: { userId: 'AROAEXAMPLE' } },
  },
  {
    key: 'aws:username',
    condition: { StringEquals: { 'aws:username': 'worker' } },
    operation: 'describeKey',
    granted: {},
    refused: { identity: { arn: `arn:aws:iam::${accountId}:user/other` } },
  },
  {
    key: 'aws:SourceIp',
    condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
    operation: 'describeKey',
    granted: { context: { connection: { secure: true, remoteAddress: '192.0.2.9' } } },
    refused: { context: { connection: { secure: true, remoteAddress: '192.0.3.9' } } },
  },
  {
    key: 'aws:SourceIp, of a listener for IPv6 and IPv4',
    condition: { StringEquals: { 'aws:SourceIp': '192.0.2.9' } },
    operation: 'describeKey',
    granted: { context: { connection: { secure: true, remoteAddress: '::ffff:192.0.2.9' } } },
    refused: { context: { connection: { secure: true, remoteAddress: '::ffff:192.0.2.8' } } },
  },
  {
    key: 'aws:SecureTransport',
    condition: { Bool: { 'aws:SecureTransport': 'true' } },
    operation: 'describeKey',
    granted: { context: { connection: { secure: true } } },
    refused: { context: { connection: { secure: false } } },
  },
  {
    key: 'aws:RequestedRegion',
    condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
    operation: 'createKey',
    granted: {},
    refused: { context: { region: 'eu-central-1' } },
  },
  {
    key: 'aws:UserAgent',
    condition: { StringLike: { 'aws:UserAgent': 'app/*' } },
    operation: 'describeKey',
    granted: { context: { userAgent: 'app/1' } },
    refused: { context: { userAgent: 'other/1' } },
  },
  {
    key: 'aws:SourceArn',
    condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::bucket' } },
    operation: 'describeKey',
    granted: { identity: { sourceArn: 'arn:aws:s3:::bucket' } },
    refused: { identity: { sourceArn: 'arn:aws:s3:::other' } },
  },
  {
    key: 'aws:ResourceTag/team',
    condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } },
    operation: 'describeKey',
    granted: { key: { Tags: [team('a')] } },
    refused: { key: { Tags: [team('b')] } },
  },
  {
    key: 'aws:ResourceAccount',
    condition: { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } },
    operation: 'describeKey',
    granted: {},
    refused: {
      identity: {
        accountId: otherAccountId,
        arn: `arn:aws:iam::${otherAccountId}:user/worker`,
        policies: undefined as never,
      },
    },
  },
  {
    key: 'aws:RequestTag/team',
    condition: { StringEquals: { 'aws:RequestTag/team': 'a' } },
    operation: 'tagResource',
    granted: tagged(team('a')),
    refused: tagged(team('b')),
  },
  {
    key: 'aws:TagKeys',
    condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
    operation: 'tagResource',
    granted: tagged(team('a')),
    refused: tagged(team('a'), { TagKey: 'other', TagValue: '' }),
  },
  {
    key: 'aws:TagKeys, of those to be removed',
    condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
    operation: 'untagResource',
    granted: { input: { TagKeys: ['team'] } },
    refused: { input: { TagKeys: ['team', 'other'] } },
  },
];

let fixture: Awaited<ReturnType<typeof openFixture>>;
let another: string;

beforeAll(clear);

/** A new service, with one key that everybody may use. */
async function clear(): Promise<void> {
  fixture = await openFixture();
  const key = await newKey(fixture.service);
  const Policy = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }],
  });
  await fixture.service.putKeyPolicy({ KeyId: key.id, Policy }, call());
  another = key.arn;
}

/** Calls as that request says; the condition is on an Allow of the key policy, or of the caller's where there is no key. */
async function ask(
  { operation, condition, both = {} }: Case,
  request: Request,
  effect: 'Allow' | 'Deny' = 'Allow',
): Promise<'granted' | 'refused'> {
  const { service } = fixture;
  const conditional = { Effect: effect, Action: 'kms:*', Resource: '*', Condition: condition };
  const unconditional = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
  const statements = effect === 'Allow' ? [conditional] : [conditional, unconditional];
  const policy = (...more: object[]): string =>
    JSON.stringify({ Version: '2012-10-17', Statement: more });
  const identity = {
    ...worker,
    ...both.identity,
    ...request.identity,
    ...(operation === 'createKey'
      ? { policies: [parsePolicy(policy(...statements), 'identity-policy')] }
      : {}),
  };
  const context = call({ ...both.context, ...request.context, identity });
  const given = { ...both.input, ...request.input };
  const input = operation === 'createKey' ? given : await aboutKey(given);
  const method = service[operation] as (input: object, context: object) => Promise<unknown>;
  const result = await outcome(method(input, context));
  return result !== 'ok' && result.code === 'AccessDeniedException' ? 'refused' : 'granted';

  async function aboutKey(members: object): Promise<object> {
    const kind = { ...both.key, ...request.key };
    const key = await newKey(service, kind);
    const alias = 'alias/of-key';
    if (!('Description' in kind)) {
      await service.createAlias({ AliasName: alias, TargetKeyId: key.id }, call());
    }
    const { CiphertextBlob } =
      operation === 'reEncrypt'
        ? await service.encrypt({ KeyId: key.id, Plaintext: bytes }, call())
        : { CiphertextBlob: undefined };
    await service.putKeyPolicy(
      {
        KeyId: key.id,
        Policy: policy(...statements.map((one) => ({ ...one, Principal: { AWS: '*' } }))),
        BypassPolicyLockoutSafetyCheck: true,
      },
      call(),
    );
    const name = { 'alias name': alias, 'alias ARN': key.arn.replace(/key\/.*/, alias) };
    const KeyId = request.by === undefined ? key.arn : name[request.by];
    if (operation !== 'reEncrypt') {
      const Policy = policy({ ...unconditional, Principal: { AWS: workerArn } });
      return { KeyId, ...(operation === 'putKeyPolicy' ? { Policy } : {}), ...members };
    }
    const destination = 'DestinationKeyId' in members ? another : KeyId;
    return {
      SourceKeyId: KeyId,
      CiphertextBlob,
      ...members,
      DestinationKeyId: destination,
    };
  }
}

describe.each(cases)('$key', (one) => {
  it('decides where it is a condition of an Allow', async () => {
    await clear();
    expect(await ask(one, one.granted)).toBe('granted');
    await clear();
    expect(await ask(one, one.refused)).toBe('refused');
  });

  if (one.onlyAllow) return;

  it('decides where it is a condition of a Deny', async () => {
    await clear();
    expect(await ask(one, one.granted, 'Deny')).toBe('refused');
    await clear();
    expect(await ask(one, one.refused, 'Deny')).toBe('granted');
  });
});

describe.each([
  ['aws:CurrentTime', { DateLessThan: { 'aws:CurrentTime': '2026-03-02T00:00:00Z' } }],
  ['aws:EpochTime', { NumericLessThan: { 'aws:EpochTime': '1772409600' } }],
])('%s', (key, condition) => {
  it('decides as time goes by', async () => {
    await clear();
    const one: Case = { key, condition, operation: 'describeKey', granted: {}, refused: {} };
    const noAlias = { key: { Description: 'no alias' } };
    expect(await ask(one, noAlias)).toBe('granted');
    fixture.clock.advanceDays(1);
    expect(await ask(one, noAlias)).toBe('refused');
  });
});
