import { describe, expect, test } from 'vitest';
import { callerFromArn } from '../../src/policy/caller.ts';
import { evaluate, type EvaluationRequest } from '../../src/policy/evaluate.ts';
import { compileCondition } from '../../src/policy/conditions/condition.ts';
import type { AuthorizationGrant } from '../../src/policy/grant-match.ts';
import { keepsPutKeyPolicy } from '../../src/policy/lockout.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { PolicyDocumentError } from '../../src/policy/policy-document-error.ts';
import { requestLookup } from '../../src/policy/request-lookup.ts';
import type { RequestFacts } from '../../src/policy/request-facts.ts';

const home = '111122223333';
const keyArn = `arn:aws:kms:eu-west-1:${home}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const user = `arn:aws:iam::${home}:user/alice`;
const session = `arn:aws:sts::${home}:assumed-role/app/one`;
const foreign = 'arn:aws:iam::444455556666:user/bob';
const policy = (kind: 'key-policy' | 'identity-policy', ...Statement: object[]) =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }), kind);
const statement = (Effect: string, AWS: string, more: object = {}) => ({
  Effect,
  Principal: { AWS },
  Action: 'kms:*',
  Resource: '*',
  ...more,
});
const allowAll = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
const iamAllow = policy('identity-policy', allowAll);
const iamDeny = policy('identity-policy', { ...allowAll, Effect: 'Deny' });
const iamNothing = policy('identity-policy', { ...allowAll, Action: 's3:*' });
const delegation = policy('key-policy', statement('Allow', home));
const empty = policy('key-policy', statement('Allow', `arn:aws:iam::${home}:user/else`));
const grant: AuthorizationGrant = {
  grantId: 'g'.repeat(64),
  grantee: user,
  isGranteeService: false,
  operations: ['Decrypt', 'DescribeKey', 'RetireGrant'],
  constraints: { encryptionContextSubset: null, encryptionContextEquals: null, sourceArn: null },
};
const constrained = (constraints: Partial<AuthorizationGrant['constraints']>) => [
  { ...grant, constraints: { ...grant.constraints, ...constraints } },
];

function decide(changes: Partial<EvaluationRequest> = {}): string {
  const decision = evaluate({
    caller: callerFromArn(user),
    action: 'kms:Decrypt',
    resource: keyArn,
    resourceAccountId: home,
    lookup: () => undefined,
    keyPolicy: delegation,
    identityPolicies: [],
    permissionsBoundary: null,
    sessionPolicies: null,
    grants: [],
    encryptionContext: null,
    ...changes,
  });
  return decision.allowed ? decision.by.kind : decision.reason;
}

describe('decisions', () => {
  const self = policy('key-policy', statement('Allow', user));
  const role = policy('key-policy', statement('Allow', `arn:aws:iam::${home}:role/app`));
  const app = callerFromArn(session);
  const bob = callerFromArn(foreign);
  test.each<[string, Partial<EvaluationRequest>, string]>([
    ['delegation alone', {}, 'no-identity-policy'],
    ['delegation and IAM', { identityPolicies: [iamAllow] }, 'identity-policy'],
    [
      'IAM without delegation',
      { keyPolicy: empty, identityPolicies: [iamAllow] },
      'no-resource-policy',
    ],
    ['key policy names the user', { keyPolicy: self }, 'key-policy'],
    [
      'IAM deny',
      { keyPolicy: self, identityPolicies: [iamDeny] },
      'explicit-deny-in-identity-policy',
    ],
    [
      'key policy deny',
      { keyPolicy: policy('key-policy', statement('Allow', user), statement('Deny', home)) },
      'explicit-deny-in-resource-policy',
    ],
    ['root, admitted', { caller: callerFromArn(`arn:aws:iam::${home}:root`) }, 'key-policy'],
    [
      'root, not admitted',
      { caller: callerFromArn(`arn:aws:iam::${home}:root`), keyPolicy: empty },
      'no-resource-policy',
    ],
    ['role of the session', { caller: app, keyPolicy: role }, 'key-policy'],
    [
      'role, session policy silent',
      { caller: app, keyPolicy: role, sessionPolicies: [iamNothing] },
      'no-session-policy',
    ],
    [
      'role, session policy denies',
      { caller: app, keyPolicy: role, sessionPolicies: [iamDeny] },
      'explicit-deny-in-session-policy',
    ],
    [
      'role, boundary silent',
      { caller: app, keyPolicy: role, permissionsBoundary: iamNothing },
      'no-permissions-boundary',
    ],
    [
      'session named itself, session policy silent',
      {
        caller: app,
        keyPolicy: policy('key-policy', statement('Allow', session)),
        sessionPolicies: [iamNothing],
      },
      'key-policy',
    ],
    [
      'another account, key policy only',
      { caller: bob, keyPolicy: policy('key-policy', statement('Allow', foreign)) },
      'no-identity-policy',
    ],
    [
      'another account, IAM only',
      { caller: bob, identityPolicies: [iamAllow] },
      'no-resource-policy',
    ],
    [
      'another account, both',
      {
        caller: bob,
        keyPolicy: policy('key-policy', statement('Allow', foreign)),
        identityPolicies: [iamAllow],
      },
      'key-policy',
    ],
    [
      'no key, IAM',
      { keyPolicy: null, identityPolicies: [iamAllow], action: 'kms:ListKeys', resource: '*' },
      'identity-policy',
    ],
    [
      'no key, nothing',
      { keyPolicy: null, action: 'kms:ListKeys', resource: '*' },
      'no-identity-policy',
    ],
    ['grant', { keyPolicy: empty, grants: [grant] }, 'grant'],
    [
      'grant of other operations',
      { keyPolicy: empty, grants: [grant], action: 'kms:Encrypt' },
      'no-resource-policy',
    ],
    [
      'grant and IAM deny',
      { keyPolicy: empty, grants: [grant], identityPolicies: [iamDeny] },
      'explicit-deny-in-identity-policy',
    ],
    [
      'subset holds',
      {
        keyPolicy: empty,
        grants: constrained({ encryptionContextSubset: { a: '1' } }),
        encryptionContext: { a: '1', b: '2' },
      },
      'grant',
    ],
    [
      'equals fails',
      {
        keyPolicy: empty,
        grants: constrained({ encryptionContextEquals: { a: '1' } }),
        encryptionContext: { a: '1', b: '2' },
      },
      'no-resource-policy',
    ],
    [
      'equals ignored for DescribeKey',
      {
        keyPolicy: empty,
        grants: constrained({ encryptionContextEquals: { a: '1' } }),
        action: 'kms:DescribeKey',
      },
      'grant',
    ],
    [
      'source ARN fails',
      {
        keyPolicy: empty,
        grants: constrained({ sourceArn: 'arn:aws:s3:::b' }),
        action: 'kms:DescribeKey',
      },
      'no-resource-policy',
    ],
    [
      'source ARN ignored for RetireGrant',
      {
        keyPolicy: empty,
        grants: constrained({ sourceArn: 'arn:aws:s3:::b' }),
        action: 'kms:RetireGrant',
      },
      'grant',
    ],
    [
      'statement without Action',
      { keyPolicy: policy('key-policy', { Effect: 'Allow', Principal: '*', Resource: '*' }) },
      'no-resource-policy',
    ],
    [
      'statement without Resource',
      { keyPolicy: policy('key-policy', { Effect: 'Allow', Principal: '*', Action: 'kms:*' }) },
      'no-resource-policy',
    ],
    [
      'letter case of an action',
      { keyPolicy: policy('key-policy', statement('Allow', user, { Action: 'KMS:dEcRyPt' })) },
      'key-policy',
    ],
    [
      'Deny with NotPrincipal hits callers with a boundary',
      {
        permissionsBoundary: iamAllow,
        keyPolicy: policy('key-policy', statement('Allow', user), {
          Effect: 'Deny',
          NotPrincipal: { AWS: user },
          Action: '*',
          Resource: '*',
        }),
      },
      'explicit-deny-in-resource-policy',
    ],
  ])('%s', (_name, changes, wanted) => {
    expect(decide(changes)).toBe(wanted);
  });
});

test.each<[string, string, readonly string[], readonly string[] | undefined, boolean]>([
  ['DateGreaterThan epoch', 'DateGreaterThan', ['1700000000'], ['2026-01-01T00:00:00Z'], true],
  // IAM guide, condition operators: IfExists holds for a missing key. The simulator says no under ForAnyValue.
  ['IfExists under ForAnyValue', 'ForAnyValue:StringEqualsIfExists', ['a'], undefined, true],
  // IAM guide, IP address condition operators: /0 is every address. The simulator shifts by 32 bits and finds none.
  ['every IPv4 address', 'IpAddress', ['0.0.0.0/0'], ['10.1.2.3'], true],
  // The same page: NotIpAddress is every address out of the range.
  ['an address of the other family', 'NotIpAddress', ['10.0.0.0/8'], ['2001:db8::1'], true],
  ['IPv6', 'IpAddress', ['2001:db8::/32'], ['2001:db8:1::1'], true],
  ['ForAnyValue, missing', 'ForAnyValue:StringEquals', ['a'], undefined, false],
  ['ForAllValues, missing', 'ForAllValues:StringEquals', ['a'], undefined, true],
  ['negated, missing', 'StringNotEquals', ['a'], undefined, true],
  ['plain, missing', 'StringEquals', ['a'], undefined, false],
  ['ARN wildcards keep to their part', 'ArnLike', ['arn:aws:s3*:x'], ['arn:aws:s3:::x'], false],
  // IAM guide, policy variables: the escapes stand for the character under every string operator; not so in the simulator.
  ['escape under StringEqualsIgnoreCase', 'StringEqualsIgnoreCase', ['a${?}c'], ['A?C'], true],
  ['escaped wildcard', 'StringLike', ['a${*}'], ['ab'], false],
  ['escaped wildcard itself', 'StringLike', ['a${*}'], ['a*'], true],
])('condition: %s', (_name, operator, values, actual, wanted) => {
  expect(compileCondition(operator, 'k', values, true)?.(() => actual)).toBe(wanted);
});

test.each<[string, unknown, string]>([
  ['no JSON', '{', ''],
  ['unknown element', { Statement: [], Extra: 1 }, 'Extra'],
  ['version', { Version: '2020-01-01', Statement: [] }, 'Version'],
  ['effect', { Statement: [{ ...statement('allow', user) }] }, 'Statement[0].Effect'],
  ['principal', { Statement: statement('Allow', 'nobody') }, 'Statement.Principal.AWS'],
  ['no principal', { Statement: [allowAll] }, 'Statement[0].Principal'],
  [
    'operator',
    { Statement: [statement('Allow', user, { Condition: { Equal: { a: 'b' } } })] },
    'Statement[0].Condition.Equal',
  ],
])('refuses a bad policy: %s', (_name, document, path) => {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  let error: unknown;
  try {
    parsePolicy(text, 'key-policy');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(PolicyDocumentError);
  expect((error as PolicyDocumentError).path).toBe(path);
});

test('takes what the refused ones are changed from', () => {
  expect(
    parsePolicy(JSON.stringify({ Statement: [statement('Allow', user)] }), 'key-policy').statements,
  ).toHaveLength(1);
});

test('the lockout check wants kms:PutKeyPolicy', () => {
  const caller = callerFromArn(user);
  const keeps = (...statements: object[]): boolean =>
    keepsPutKeyPolicy(policy('key-policy', ...statements), {
      caller,
      keyArn,
      lookup: () => undefined,
    });
  expect(keeps(statement('Allow', home))).toBe(true);
  expect(keeps(statement('Allow', user, { Action: 'kms:Put*' }))).toBe(true);
  expect(keeps(statement('Allow', user, { Action: 'kms:Decrypt' }))).toBe(false);
  expect(keeps(statement('Allow', home), statement('Deny', user))).toBe(false);
});

test('the condition keys of a request', () => {
  const facts: RequestFacts = {
    operation: 'Decrypt',
    input: { KeyId: 'alias/app', EncryptionContext: { App: 'Red' } },
    key: {
      accountId: home,
      spec: 'SYMMETRIC_DEFAULT',
      usage: 'ENCRYPT_DECRYPT',
      origin: 'AWS_KMS',
      multiRegion: false,
      aliases: ['alias/app'],
      tags: { Team: 'x' },
    },
    caller: callerFromArn(session),
    userId: null,
    principalTags: {},
    viaService: null,
    sourceArn: null,
    sourceIp: '10.0.0.1',
    userAgent: null,
    secureTransport: true,
    region: 'eu-west-1',
    time: new Date(1_700_000_000_000),
  };
  const lookup = requestLookup(facts);
  expect(lookup('kms:encryptioncontext:app')).toEqual(['Red']);
  expect(lookup('kms:encryptioncontextkeys')).toEqual(['App']);
  expect(lookup('kms:requestalias')).toEqual(['alias/app']);
  expect(lookup('kms:encryptionalgorithm')).toEqual(['SYMMETRIC_DEFAULT']);
  expect(lookup('aws:principalarn')).toEqual([`arn:aws:iam::${home}:role/app`]);
  expect(lookup('aws:resourcetag/team')).toEqual(['x']);
  expect(lookup('aws:epochtime')).toEqual(['1700000000']);
  expect(lookup('kms:viaservice')).toBeUndefined();
});
