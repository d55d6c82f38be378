import fc from 'fast-check';

const oneOrMore = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(one, fc.array(one, { maxLength: 3 }));

const odd = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '*',
    '**',
    '?',
    '${aws:username}',
    '${',
    '${a',
    '${*}',
    '$',
    '\u0000',
    0,
    true,
    [],
    {},
  ),
  fc.string({ maxLength: 20 }),
);

const mostly = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd });

const action = fc.constantFrom(
  'kms:*',
  'kms:Decrypt',
  'kms:Generate*',
  'kms:?e*',
  '*',
  'kms:',
  's3:Get*',
);
const arn = fc.constantFrom(
  '*',
  'arn:aws:iam::111122223333:root',
  '111122223333',
  'arn:aws:iam::111122223333:user/guest',
  'arn:aws:sts::111122223333:assumed-role/r/s',
  'arn:aws:iam::111122223333:role/*',
);
const principal = fc.oneof(
  fc.constant('*'),
  fc.record({ AWS: mostly(oneOrMore(arn)) }),
  fc.record({ Service: mostly(fc.constantFrom('ec2.amazonaws.com', 'nobody')) }),
  fc.record({ Federated: odd, CanonicalUser: odd }, { requiredKeys: [] }),
);

const operators = (
  'StringEquals StringNotEquals StringEqualsIgnoreCase StringLike StringNotLike NumericEquals NumericLessThan ' +
  'DateGreaterThan DateEquals Bool BinaryEquals IpAddress NotIpAddress ArnLike ArnNotEquals Null'
).split(' ');
const operator = fc
  .tuple(
    fc.constantFrom('', '', 'ForAnyValue:', 'ForAllValues:', 'ForSomeValues:'),
    fc.constantFrom(...operators, 'StringSounds'),
    fc.constantFrom('', '', 'IfExists'),
  )
  .map((parts) => parts.join(''));
const conditionKey = fc.constantFrom(
  'kms:EncryptionContext:tenant',
  'kms:EncryptionContextKeys',
  'kms:ResourceAliases',
  'kms:CallerAccount',
  'kms:GrantOperations',
  'aws:SourceIp',
  'aws:CurrentTime',
  'aws:EpochTime',
  'aws:PrincipalTag/team',
  'aws:SecureTransport',
  'aws:PrincipalArn',
  '__proto__',
);
const conditionValue = fc.oneof(
  fc.constantFrom(
    'a*?',
    '10.0.0.0/8',
    '::/0',
    '10.0.0.0/99',
    '2026-01-01T00:00:00Z',
    '99999999999',
    '1e309',
    'true',
    'AQID',
    '${aws:SourceIp}',
  ),
  odd,
);
const condition = fc.dictionary(
  operator,
  mostly(fc.dictionary(conditionKey, oneOrMore(conditionValue), { maxKeys: 2 })),
  { maxKeys: 3 },
);

const statement = fc.record(
  {
    Sid: mostly(fc.constantFrom('a', 'A1')),
    Effect: mostly(fc.constantFrom('Allow', 'Allow', 'Deny')),
    Principal: mostly(principal),
    NotPrincipal: mostly(principal),
    Action: mostly(oneOrMore(action)),
    NotAction: mostly(oneOrMore(action)),
    Resource: mostly(fc.constantFrom('*', '*', 'arn:aws:kms:*:*:key/*')),
    Condition: mostly(condition),
    Unknown: odd,
  },
  { requiredKeys: ['Effect', 'Principal', 'Action', 'Resource'] },
);

/** Statements that say what they have to and nothing twice, so that many of them are taken. */
const soundStatement = fc.record(
  {
    Effect: fc.constantFrom('Allow', 'Deny'),
    Principal: principal,
    Action: oneOrMore(action),
    Resource: fc.constant('*'),
    Condition: condition,
  },
  { requiredKeys: ['Effect', 'Principal', 'Action', 'Resource'] },
);

const document = fc
  .record(
    {
      Version: mostly(fc.constantFrom('2012-10-17', '2008-10-17')),
      Id: mostly(fc.constant('id')),
      Statement: mostly(
        fc.array(
          fc.oneof({ weight: 3, arbitrary: soundStatement }, { weight: 1, arbitrary: statement }),
          {
            maxLength: 3,
          },
        ),
      ),
    },
    { requiredKeys: ['Statement'] },
  )
  .map((value) => JSON.stringify(value));

/** Texts of key policies: sound ones, ones with a fault, ones with a character changed, and anything. */
export const policies: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: document },
  {
    weight: 2,
    arbitrary: fc
      .tuple(document, fc.nat(2_000), fc.string({ maxLength: 2 }))
      .map(([text, at, other]) => {
        const place = at % text.length;
        return `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
      }),
  },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);
