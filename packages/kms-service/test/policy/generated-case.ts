import type { AuthorizationGrant } from '../../src/policy/grant-match.ts';

export type Random = () => number;

/** A repeatable source of numbers in [0, 1), by a linear congruence. */
export function seeded(seed: number): Random {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 33n) / 2 ** 31;
  };
}

export interface Document {
  Version: string;
  Statement: Record<string, unknown>[];
}

export interface GeneratedCase {
  readonly callerArn: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | string[]>>;
  readonly encryptionContext: Readonly<Record<string, string>>;
  readonly keyPolicy: Document;
  readonly identityPolicies: readonly Document[];
  readonly boundary: Document | null;
  readonly sessionPolicy: Document | null;
  readonly grants: readonly AuthorizationGrant[];
}

export const home = '111122223333';
const other = '444455556666';
export const keyArn = `arn:aws:kms:eu-west-1:${home}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

const callers = [
  `arn:aws:iam::${home}:user/alice`,
  `arn:aws:iam::${home}:user/alice`,
  `arn:aws:sts::${home}:assumed-role/app/one`,
  `arn:aws:sts::${home}:assumed-role/app/one`,
  `arn:aws:sts::${home}:federated-user/guest`,
  `arn:aws:iam::${home}:root`,
  `arn:aws:iam::${other}:user/bob`,
  `arn:aws:sts::${other}:assumed-role/app/two`,
  `arn:aws:iam::${other}:root`,
  's3.amazonaws.com',
];
const principals = [
  home,
  home,
  `arn:aws:iam::${home}:role/app`,
  `arn:aws:iam::${home}:user/alice`,
  `arn:aws:iam::${home}:root`,
  `arn:aws:iam::${other}:root`,
  '*',
  `arn:aws:iam::${home}:user/alice`,
  `arn:aws:iam::${home}:role/app`,
  `arn:aws:sts::${home}:assumed-role/app/one`,
  `arn:aws:sts::${home}:assumed-role/app/three`,
  `arn:aws:sts::${home}:federated-user/guest`,
  `arn:aws:iam::${other}:user/bob`,
  `arn:aws:iam::${other}:role/app`,
];
const actions = ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey', 'kms:Sign'];
const actionPatterns = [
  'kms:*',
  'KMS:decrypt',
  'kms:GenerateDataKey*',
  'kms:De?crypt',
  'kms:De*',
  '*',
  'kms:*Key',
  'kms:Sign',
  'kms:D*r*',
];
const resourcePatterns = [
  '*',
  keyArn,
  `arn:aws:kms:*:${home}:key/*`,
  'arn:aws:kms:eu-west-?:*:key/1234*',
  'arn:aws:kms:us-*:*:key/*',
  `arn:aws:kms:*:${home}:key/\${aws:PrincipalTag/key}*`,
];

const contexts: Readonly<Record<string, readonly (string | string[])[]>> = {
  'kms:EncryptionContext:app': ['red', 'Red', 'blue*', 'a?c'],
  'kms:EncryptionContextKeys': ['app', ['app', 'tenant'], ['tenant', 'x']],
  'kms:ViaService': ['s3.eu-west-1.amazonaws.com'],
  'aws:PrincipalTag/team': ['red', 'alpha', 'Red'],
  'aws:PrincipalTag/key': ['1234', '5678'],
  'aws:PrincipalTag/letter': ['a', 'b'],
  'aws:SourceIp': ['10.1.2.3', '192.0.2.77'],
  'aws:CurrentTime': ['2026-05-01T12:00:00Z', '2025-01-01T00:00:00Z'],
  'aws:SecureTransport': ['true', 'false'],
  'kms:ScheduleKeyDeletionPendingWindowInDays': ['7', '30'],
  'aws:SourceArn': ['arn:aws:s3:::bucket/a', `arn:aws:sns:eu-west-1:${home}:topic`],
  'kms:ResourceAliases': ['alias/app', ['alias/app', 'alias/x'], ['alias/y', 'alias/x']],
};
const textValues = [
  'red',
  'Red',
  'r*',
  '?ed',
  'blue${*}',
  'blue*',
  '*',
  '${aws:PrincipalTag/team}',
  "${aws:PrincipalTag/none, 'red'}",
  '${aws:PrincipalTag/none}',
  'app',
  'alias/*',
  'alias/app',
  'tenant',
  'a${?}c',
  's3.*.amazonaws.com',
];
const families: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'StringEquals StringNotEquals StringEqualsIgnoreCase StringNotEqualsIgnoreCase StringLike StringNotLike',
    [
      'kms:EncryptionContext:app',
      'kms:encryptioncontext:APP',
      'kms:ViaService',
      'aws:PrincipalTag/team',
      'kms:EncryptionContextKeys',
      'kms:ResourceAliases',
    ],
    textValues,
  ],
  [
    'NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals',
    ['kms:ScheduleKeyDeletionPendingWindowInDays'],
    ['7', '10', '30', 'many'],
  ],
  [
    'DateEquals DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals',
    ['aws:CurrentTime'],
    ['2025-01-01T00:00:00Z', '2026-01-01', '2026-05-01T14:00:00+02:00'],
  ],
  ['Bool', ['aws:SecureTransport'], ['true', 'false', 'True']],
  ['BinaryEquals', ['aws:PrincipalTag/team'], ['red', 'alpha']],
  [
    'IpAddress NotIpAddress',
    ['aws:SourceIp'],
    ['10.0.0.0/8', '192.0.2.0/26', '10.1.2.3', '0.0.0.0/1'],
  ],
  [
    'ArnEquals ArnLike ArnNotEquals ArnNotLike',
    ['aws:SourceArn'],
    [
      'arn:aws:s3:::*',
      'arn:*:sns:*:*:topic',
      'arn:aws:s3:::bucket/?',
      'arn:aws:s3:::bucket/${aws:PrincipalTag/letter}',
    ],
  ],
  [
    'Null',
    ['kms:ViaService', 'aws:PrincipalTag/team', 'kms:EncryptionContext:app'],
    ['true', 'false'],
  ],
];

export function generateCase(random: Random): GeneratedCase {
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list));

  const condition = (): Record<string, unknown> => {
    const [names, keys, texts] = pick(families);
    const base = pick(names.split(' '));
    // Under operators without wildcards the simulator reads the escapes otherwise (table of documented cases).
    const values = base.endsWith('Like') ? texts : texts.filter((text) => !/\$\{[*?]\}/.test(text));
    const key = pick(keys);
    const isSet = /Keys$|Aliases$/.test(key) ? chance(0.8) : chance(0.1);
    const set = base !== 'Null' && isSet ? pick(['ForAnyValue:', 'ForAllValues:']) : '';
    const ifExists = base !== 'Null' && set !== 'ForAnyValue:' && chance(0.2) ? 'IfExists' : '';
    return {
      [`${set}${base}${ifExists}`]: { [key]: chance(0.6) ? pick(values) : some(values, 3) },
    };
  };
  const statement = (withPrincipal: boolean): Record<string, unknown> => {
    const effect = chance(0.9) ? 'Allow' : 'Deny';
    const principal = chance(0.1)
      ? '*'
      : chance(0.08)
        ? { Service: 's3.amazonaws.com' }
        : { AWS: chance(0.7) ? pick(principals) : some(principals, 3) };
    const conditions = chance(effect === 'Deny' ? 0.7 : 0.4) ? { Condition: condition() } : {};
    return {
      Effect: effect,
      ...(withPrincipal ? { [chance(0.05) ? 'NotPrincipal' : 'Principal']: principal } : {}),
      [chance(0.07) ? 'NotAction' : 'Action']: chance(0.55) ? 'kms:*' : some(actionPatterns, 3),
      [chance(0.05) ? 'NotResource' : 'Resource']: chance(0.5) ? '*' : some(resourcePatterns, 2),
      ...conditions,
    };
  };
  const document = (withPrincipal: boolean, most: number): Document => ({
    Version: '2012-10-17',
    Statement: Array.from({ length: 1 + Math.floor(random() * most) }, () =>
      statement(withPrincipal),
    ),
  });
  const grant = (index: number): AuthorizationGrant => ({
    grantId: String(index).repeat(64),
    grantee: pick(principals.filter((one) => one.startsWith('arn:'))),
    isGranteeService: false,
    operations: some(['Decrypt', 'GenerateDataKey', 'DescribeKey', 'Sign'], 3),
    constraints: {
      encryptionContextSubset: chance(0.25) ? { app: 'red' } : null,
      encryptionContextEquals: chance(0.15) ? { app: pick(['red', 'Red']) } : null,
      sourceArn: chance(0.1) ? 'arn:aws:s3:::bucket/a' : null,
    },
  });

  const callerArn = pick(callers);
  const context: Record<string, string | string[]> = {};
  for (const [key, values] of Object.entries(contexts))
    if (chance(0.6)) context[key] = pick(values);
  const app = context['kms:EncryptionContext:app'];
  const encryptionContext: Record<string, string> = typeof app === 'string' ? { app } : {};
  if (chance(0.3)) encryptionContext['tenant'] = 'x';
  const limited = !callerArn.endsWith(':root') && callerArn.startsWith('arn:');
  const isSession = callerArn.includes(':sts:');
  return {
    callerArn,
    action: pick(actions),
    resource: keyArn,
    context,
    encryptionContext,
    keyPolicy: document(true, 3),
    identityPolicies: limited
      ? Array.from({ length: Math.floor(random() * 3) }, () => document(false, 2))
      : [],
    boundary: limited && chance(0.15) ? document(false, 2) : null,
    sessionPolicy: isSession && chance(0.3) ? document(false, 2) : null,
    grants: Array.from({ length: chance(0.25) ? 2 : 0 }, (_, index) => grant(index)),
  };
}
