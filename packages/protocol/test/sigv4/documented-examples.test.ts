import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  deriveSigningKey,
  parseAuthorization,
  signRequest,
  SigningKeyCache,
} from '@trent/protocol';
import { describe, expect, test } from 'vitest';

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const now = new Date('2015-08-30T12:36:00Z');
const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };

/** Request and signature as AWS publishes them, in its documentation and in its SigV4 test suite. */
const examples = [
  {
    name: 'IAM ListUsers, AWS General Reference',
    request: {
      method: 'GET',
      host: 'iam.amazonaws.com',
      target: '/?Action=ListUsers&Version=2010-05-08',
      headers: form,
      body: '',
    },
    service: 'iam',
    signature: '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  },
  {
    name: 'get-vanilla',
    request: { method: 'GET', host: 'example.amazonaws.com', target: '/', headers: {}, body: '' },
    service: 'service',
    signature: '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  },
];

describe('documented examples', () => {
  test.each(examples)('$name', async ({ request, service, signature }) => {
    const options = { credentials, region: 'us-east-1', service, now };
    const plain = await signRequest(request, options);
    const cached = await signRequest(request, { ...options, signingKeys: new SigningKeyCache() });
    expect(parseAuthorization(plain['authorization']!).signature).toBe(signature);
    expect(cached).toEqual(plain);
  });

  test('a byte more in the request is another signature', async () => {
    const { request, service, signature } = examples[0]!;
    const headers = await signRequest(
      { ...request, body: ' ' },
      { credentials, region: 'us-east-1', service, now },
    );
    expect(parseAuthorization(headers['authorization']!).signature).not.toBe(signature);
  });

  test('come out the same on Web Crypto, which browsers and Workers get', () => {
    const entry = fileURLToPath(import.meta.resolve('@trent/protocol'));
    const program = `
      import { signRequest, verifyRequest } from ${JSON.stringify(entry)};
      const { examples, credentials } = ${JSON.stringify({ examples, credentials })};
      const now = new Date(${now.getTime()});
      const results = [];
      for (const { request, service } of examples) {
        const pending = signRequest(request, { credentials, region: 'us-east-1', service, now });
        const headers = await pending;
        const received = { ...request, headers, body: new TextEncoder().encode(request.body) };
        const lookup = () => ({ secretAccessKey: credentials.secretAccessKey, identity: 'app' });
        const options = { lookup, service, regions: ['us-east-1'], now };
        const { identity } = await verifyRequest(received, options);
        const altered = { ...received, body: new Uint8Array(1) };
        const refused = await verifyRequest(altered, options).catch((error) => error.code);
        results.push([pending instanceof Promise, headers.authorization, identity, refused]);
      }
      console.log(JSON.stringify(results));`;
    const output = execFileSync(
      process.execPath,
      ['--conditions=browser', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(output)).toEqual(
      examples.map(({ signature }) => [
        true,
        expect.stringMatching(`Signature=${signature}$`),
        'app',
        'InvalidSignatureException',
      ]),
    );
  });
});

describe('signing keys', () => {
  const scope = { day: '20150830', region: 'us-east-1', service: 'iam' };

  test('the cache gives the same key again, and another for another scope or secret', () => {
    const cache = new SigningKeyCache();
    const key = cache.get('secret', scope);
    expect(cache.get('secret', { ...scope })).toBe(key);
    const others = [
      cache.get('secret', { ...scope, day: '20150831' }),
      cache.get('secret', { ...scope, region: 'us-east-2' }),
      cache.get('secret', { ...scope, service: 'kms' }),
      cache.get('secret2', scope),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });

  test('the cache keeps as many as it may and drops the oldest', () => {
    const cache = new SigningKeyCache(2);
    const [first, second] = [cache.get('1', scope), cache.get('2', scope)];
    cache.get('3', scope);
    expect(cache.get('2', scope)).toBe(second);
    expect(cache.get('1', scope)).not.toBe(first);
  });

  test('neither key nor cache show what they hold', async () => {
    const { inspect } = await import('node:util');
    const cache = new SigningKeyCache();
    cache.get('TopSecretAccessKey', scope);
    const shown = inspect([cache, await deriveSigningKey('TopSecretAccessKey', scope)], {
      showHidden: true,
      depth: 9,
    });
    expect(shown).not.toMatch(/TopSecret|Buffer|<36|6\d [0-9a-f]{2} /);
  });
});
