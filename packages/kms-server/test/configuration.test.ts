import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../src/config/parse-configuration.ts';

const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

const whole = `region: eu-central-1
listen: { host: 127.0.0.1, port: 9000 }
data: keys
accounts:
  - id: 012345678901
    principals:
      - name: app
        accessKeys:
          - { id: AKIAAPP, secret: ${secret} }
      - arn: arn:aws:iam::012345678901:role/batch
        accessKeys: [{ id: AKIABATCH, secret: ${secret} }]
  - id: '111122223333'
    principals:
      - arn: arn:aws:iam::111122223333:root
        accessKeys: [{ id: AKIAROOT, secret: ${secret} }]
`;

function problems(text: string): readonly string[] {
  return parseConfiguration(text, 'trent.yaml').problems;
}

describe('a configuration file', () => {
  it('declares region, listener, data directory, accounts, principals and access keys', () => {
    const { configuration, problems: none } = parseConfiguration(whole, '/etc/trent/trent.yaml');
    expect(none).toEqual([]);
    expect(configuration).toMatchObject({
      regions: ['eu-central-1'],
      host: '127.0.0.1',
      port: 9000,
      data: '/etc/trent/keys',
    });
    expect(configuration?.accounts?.map(({ id }) => id)).toEqual(['012345678901', '111122223333']);
    expect(configuration?.accounts?.[0]?.principals.map(({ arn }) => arn)).toEqual([
      'arn:aws:iam::012345678901:user/app',
      'arn:aws:iam::012345678901:role/batch',
    ]);
    const accessKey = configuration?.accounts?.[0]?.principals[0]?.accessKeys[0];
    expect(accessKey?.accessKeyId).toBe('AKIAAPP');
    expect(accessKey?.secretAccessKey).toBe(secret);
  });

  it('may be JSON', () => {
    const { configuration } = parseConfiguration(
      '{"region": "us-west-2", "listen": {"port": 0}}',
      'a.json',
    );
    expect(configuration).toEqual({ regions: ['us-west-2'], port: 0 });
  });

  it('makes the ARNs of a China region', () => {
    const text = whole.replace('eu-central-1', 'cn-north-1').replaceAll('arn:aws:', 'arn:aws-cn:');
    const { configuration } = parseConfiguration(text, 'trent.yaml');
    expect(configuration?.accounts?.[0]?.principals[0]?.arn).toBe(
      'arn:aws-cn:iam::012345678901:user/app',
    );
  });

  it('names the reference page and the report that it shows, relative to itself', () => {
    const { configuration } = parseConfiguration(
      'reference: { site: page, conformanceReport: /var/report.json }',
      '/etc/trent/trent.yaml',
    );
    expect(configuration?.reference).toEqual({
      site: '/etc/trent/page',
      conformanceReport: '/var/report.json',
    });
    expect(parseConfiguration('reference: { site: off }', 'a.yaml').configuration).toEqual({
      reference: { site: 'off' },
    });
  });

  it.each([
    ['reference: off', "1:12 - 'reference' must be a mapping with site or conformanceReport"],
    ['reference: { sites: x }', "1:14 - unknown word 'sites': expected site or conformanceReport"],
    ['reference: { site: [] }', "1:20 - 'site' must be text that is not empty"],
  ])('tells what is wrong with %s', (text, problem) => {
    expect(problems(text)).toEqual([`trent.yaml:${problem}`]);
  });

  it('shows no secret when it is inspected or printed as JSON', () => {
    const { configuration } = parseConfiguration(whole, 'trent.yaml');
    expect(inspect(configuration, { depth: null, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(configuration)).not.toContain(secret);
  });
});

describe('one fault in a configuration file is told with its place', () => {
  it('none in the control', () => {
    expect(problems(whole)).toEqual([]);
  });

  it.each([
    [
      'an unknown word',
      ['region:', 'regoin:'],
      "1:1 - unknown word 'regoin': expected region, regions, listen, data, postgres, rootKey, logLevel, audit, metrics, cors, reference, limits, tls or accounts",
    ],
    [
      'no region name',
      ['eu-central-1', 'everywhere'],
      "1:9 - 'region' must be the name of one region, such as us-east-1",
    ],
    [
      'several regions',
      ['eu-central-1', '[eu-central-1]'],
      "1:9 - 'region' must be text that is not empty",
    ],
    [
      'an empty member',
      ['data: keys', 'data:'],
      "3:1 - 'data' has no value: give one or leave the word out",
    ],
    [
      'a port that is none',
      ['9000', '65536'],
      "2:34 - 'port' must be a whole number from 0 to 65535",
    ],
    [
      'a port in quotes',
      ['9000', "'9000'"],
      "2:34 - 'port' must be a whole number from 0 to 65535",
    ],
    [
      'a short account id',
      ["'111122223333'", "'11112222333'"],
      '12:9 - an account id has twelve digits',
    ],
    [
      'an account twice',
      ["'111122223333'", "'012345678901'"],
      '12:9 - account 012345678901 is there already, further up',
    ],
    [
      'neither name nor arn',
      ['name: app\n        accessKeys', 'accessKeys'],
      "7:9 - a principal has either a 'name' (of a user) or an 'arn'",
    ],
    [
      'a name with a space',
      ['name: app', 'name: a b'],
      "7:15 - 'name' has 1 to 64 characters out of letters, digits and _+=,.@-",
    ],
    [
      'an ARN of another service',
      [':iam::111122223333', ':sts::111122223333'],
      "14:14 - 'arn' must read arn:aws:iam::ACCOUNT:user/NAME, role/NAME or root",
    ],
    [
      'an ARN of another account',
      ['iam::111122223333:root', 'iam::111122223334:root'],
      "14:14 - 'arn' must be of the account it stands in, 111122223333",
    ],
    [
      'an ARN of another partition',
      ['arn:aws:iam::111122223333', 'arn:aws-cn:iam::111122223333'],
      "14:14 - 'arn' must be of the partition aws, as its account is",
    ],
    [
      'an access key twice',
      ['AKIABATCH', 'AKIAAPP'],
      '11:28 - this access key id is there already, further up',
    ],
    [
      'an access key without secret',
      [`{ id: AKIAROOT, secret: ${secret} }`, '{ id: AKIAROOT }'],
      "15:22 - an access key needs 'secret'",
    ],
    ['a tab', ['    principals:', '\tprincipals:'], '6:1 - not valid YAML or JSON: '],
    [
      'a word twice',
      ['data: keys', 'data: keys\ndata: keys'],
      '4:1 - not valid YAML or JSON: the same word twice in one mapping',
    ],
  ] as const)('%s', (_, [from, to], expected) => {
    expect(whole).toContain(from);
    const found = problems(whole.replace(from, to));
    expect(found[0]).toContain(`trent.yaml:${expected}`);
    if (!expected.endsWith(': ')) expect(found).toHaveLength(1);
  });

  it('all of them in one run, in the order of the file', () => {
    expect(problems('region: 7\nports: 1\nlisten: { port: x }\naccounts: []\n')).toEqual([
      "trent.yaml:1:9 - 'region' must be the name of one region, such as us-east-1",
      "trent.yaml:2:1 - unknown word 'ports': expected region, regions, listen, data, postgres, rootKey, logLevel, audit, metrics, cors, reference, limits, tls or accounts",
      "trent.yaml:3:17 - 'port' must be a whole number from 0 to 65535",
      "trent.yaml:4:11 - 'accounts' must be a list with at least one element",
    ]);
  });

  it('for every text without an exception, and a secret is never repeated', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(8), fc.string({ maxLength: 8 }), (at, cut, put) => {
        const text = whole.slice(0, at) + put + whole.slice(at + cut);
        for (const problem of problems(text)) {
          expect(problem).toMatch(/^trent\.yaml:\d+:\d+ - /);
          expect(problem).not.toContain(secret.slice(8, 20));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('policies of a principal', () => {
  const withPolicies = (text: string): string =>
    whole.replace('accessKeys: [{ id: AKIABATCH', `${text}\n        accessKeys: [{ id: AKIABATCH`);
  const policy = "{ Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*' }] }";

  it('are read with boundary and tags; without the word there are none', () => {
    const text = withPolicies(
      `policies: [${policy}]\n        permissionsBoundary: ${policy}\n        tags: { team: a }`,
    );
    const { configuration, problems: none } = parseConfiguration(text, 'trent.yaml');
    expect(none).toEqual([]);
    const [app, batch] = configuration?.accounts?.[0]?.principals ?? [];
    expect(app).not.toHaveProperty('policies');
    expect(batch?.policies).toHaveLength(1);
    expect(batch?.permissionsBoundary?.statements).toHaveLength(1);
    expect(batch?.tags).toEqual({ team: 'a' });
  });

  it('may be none at all', () => {
    const { configuration } = parseConfiguration(withPolicies('policies: []'), 'trent.yaml');
    expect(configuration?.accounts?.[0]?.principals[1]?.policies).toEqual([]);
  });

  it.each([
    ['policies: everything', "'policies' must be a list"],
    ['policies: [everything]', 'a policy must be a mapping'],
    ['policies: [{ Version: 1 }]', 'a policy is no IAM policy: Version must be'],
    ['permissionsBoundary: []', "'permissionsBoundary' must be a mapping"],
    ['tags: { a: 1 }', "'tags' must be a mapping of text to text"],
  ])('that cannot be read are told with their place: %s', (text, message) => {
    const found = problems(withPolicies(text));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^trent\.yaml:11:\d+ - /);
    expect(found[0]).toContain(message);
  });
});

describe('services that call on behalf of a principal', () => {
  const withService = (text: string): string =>
    whole.replace(
      'accessKeys: [{ id: AKIABATCH',
      `services: [${text}]\n        accessKeys: [{ id: AKIABATCH`,
    );
  const accessKeys = `accessKeys: [{ id: AKIAS3, secret: ${secret} }]`;

  it('are read with the resource for which they call', () => {
    const { configuration, problems: none } = parseConfiguration(
      withService(
        `{ viaService: s3.eu-central-1.amazonaws.com, sourceArn: 'arn:aws:s3:::b', ${accessKeys} }`,
      ),
      'trent.yaml',
    );
    expect(none).toEqual([]);
    expect(configuration?.accounts?.[0]?.principals[1]?.services).toMatchObject([
      {
        viaService: 's3.eu-central-1.amazonaws.com',
        sourceArn: 'arn:aws:s3:::b',
        accessKeys: [{ accessKeyId: 'AKIAS3' }],
      },
    ]);
  });

  it.each([
    [`{ ${accessKeys} }`, "a service needs 'viaService'"],
    ['{ viaService: s3.eu-central-1.amazonaws.com }', "a service needs 'accessKeys'"],
    [`{ viaService: s3, ${accessKeys} }`, "'viaService' must read like s3.us-east-1.amazonaws.com"],
    [
      `{ via: s3, ${accessKeys} }`,
      "unknown word 'via': expected viaService, sourceArn or accessKeys",
    ],
  ])('that cannot be read are told with their place: %s', (text, message) => {
    const found = problems(withService(text));
    expect(found[0]).toMatch(/^trent\.yaml:11:\d+ - /);
    expect(found.join('\n')).toContain(message);
  });
});
