/** Matchers, claims and values, each with what it must accept and what it must not. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { ed25519ph } from '@noble/curves/ed25519.js';
import { runSuite } from '@trent/conformance';
import type { Case, CaseFile, Claim, Fault, Matcher, Step, Value } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAlteringProxy } from './helpers/altering-proxy.ts';
import type { AlteringProxy } from './helpers/altering-proxy.ts';
import { caseOf, fewCases, optionsFor, startKms } from './helpers/few-cases.ts';

let server: RunningServer;
let proxy: AlteringProxy;
/** What the target answers to ListKeys from now on, and what it was sent. */
let answer: unknown;
const sent: string[] = [];

beforeAll(async () => {
  server = await startKms();
  proxy = await startAlteringProxy(server.url, (operation, real, input) => {
    sent.push(input);
    return operation === 'ListKeys' && answer !== undefined
      ? { ...real, status: 200, body: JSON.stringify(answer) }
      : real;
  });
});

afterAll(async () => {
  await proxy.close();
  await server.close();
});

/** Runs one case of one step against the answer. */
async function judge(given: unknown, step: Partial<Case['steps'][number]>): Promise<string> {
  answer = undefined;
  const base = fewCases.cases.find(({ id }) => id === 'wrap.context')!;
  const one: Case = {
    ...base,
    id: 'one.case',
    use: {},
    needs: ['ListKeys'],
    steps: [{ id: 'list', call: 'ListKeys', with: {}, expect: {}, ...step }],
  };
  const suite: CaseFile = { ...fewCases, cases: [one] };
  answer = { Keys: [], Truncated: false, ...(given as object) };
  const report = await runSuite({ ...optionsFor(server), suite, endpoint: proxy.url });
  return caseOf(report, 'one.case').status;
}

const blob = (text: string): string => Buffer.from(text).toString('base64');

describe('a matcher', () => {
  it.each<[string, Matcher, unknown, unknown]>([
    ['absent', 'absent', undefined, null],
    ['present', 'present', 'x', null],
    ['equals', { equals: { a: 1, b: [2] } }, { b: [2], a: 1 }, { a: 1, b: [3] }],
    ['notEquals', { notEquals: 'x' }, 'y', 'x'],
    ['oneOf', { oneOf: ['x', 'y'] }, 'y', 'z'],
    ['bytes', { bytes: 3 }, blob('abc'), blob('abcd')],
    ['bytes, of what is no base64', { bytes: [0, 9] }, blob('abc'), 'a_b='],
    ['bytes in a range', { bytes: [2, 3] }, blob('ab'), blob('a')],
    ['length of a list', { length: 2 }, [1, 2], [1]],
    ['length of a text, in characters', { length: 1 }, '😀', 'ab'],
    ['matches, the whole text', { matches: 'a+' }, 'aaa', 'aab'],
    ['contains', { contains: [{ a: 1 }] }, [{ a: 1, b: 2 }], [{ a: 2 }]],
    ['containsNone', { containsNone: [{ a: 1 }] }, [{ a: 2 }], [{ a: 1, b: 2 }]],
    ['sameItems', { sameItems: ['x', 'y'] }, ['y', 'x'], ['x', 'y', 'y']],
    ['between', { between: [1, 2] }, 2, 2.5],
    ['items', { items: { 'a.b': { equals: 1 } } }, [{ a: { b: 1 } }], [{ a: { b: 1 } }, {}]],
    ['sameJson', { sameJson: '{"a":1,"b":2}' }, '{ "b": 2, "a": 1 }', '{"a":1}'],
  ])('%s', async (_name, matcher, right, wrong) => {
    const step = { expect: { members: { X: matcher } } };
    expect(await judge({ X: right }, step)).toBe('passed');
    expect(await judge({ X: wrong }, step)).toBe('failed');
  });

  it('reaches inside', async () => {
    const step = { expect: { members: { 'X.0.Y': { equals: 1 } } } };
    expect(await judge({ X: [{ Y: 1 }] }, step)).toBe('passed');
    expect(await judge({ X: [] }, step)).toBe('failed');
  });
});

const secret = randomBytes(32);
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = (key: typeof pair): string =>
  key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const signed = (text: string): string =>
  sign('sha256', Buffer.from(text), pair.privateKey).toString('base64');
const repeated = Buffer.concat([secret, secret.subarray(3, 11)]).toString('base64');

/** The example of GM/T 0003.5, annex A: key and signature of `message digest`, by the user ID 1234567812345678. */
const sm2 = {
  publicKey: Buffer.concat([
    Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex'),
    Buffer.from(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
        'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
      'hex',
    ),
  ]).toString('base64'),
  /** DER of r and s. */
  signature: (r: string): string =>
    Buffer.from(
      `3046022100${r}022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa`,
      'hex',
    ).toString('base64'),
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
};

const ed = generateKeyPairSync('ed25519');
const edPublic = ed.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const digestOfM = createHash('sha512').update('m').digest();
const seed = ed.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
const prehashed = Buffer.from(ed25519ph.sign(digestOfM, seed)).toString('base64');
const pureOfDigest = sign(null, digestOfM, ed.privateKey).toString('base64');

describe('a claim', () => {
  const own = (name: string): Value => ({ $: `list.${name}` });
  const claimKeyPair: Claim = {
    keyPair: { publicKey: own('A'), privateKey: own('B'), spec: own('C') },
  };
  const signatureWith = (algorithm: string, text: string): Claim => ({
    signature: {
      publicKey: own('A'),
      message: { $bytes: { utf8: text } },
      signature: own('B'),
      algorithm,
    },
  });
  const claimSignature = signatureWith('ECDSA_SHA_256', 'm');

  it.each<[string, Claim, object, object]>([
    ['distinct', { distinct: [own('A'), own('B')] }, { A: 'x', B: 'y' }, { A: 'x', B: 'x' }],
    [
      'noRepeatedBlock',
      { noRepeatedBlock: [own('A')] },
      { A: secret.toString('base64') },
      { A: repeated },
    ],
    [
      'keyPair',
      claimKeyPair,
      { A: spki(pair), B: pkcs8, C: 'ECC_NIST_P256' },
      { A: spki(other), B: pkcs8, C: 'ECC_NIST_P256' },
    ],
    [
      'keyPair, of the spec',
      claimKeyPair,
      { A: spki(pair), B: pkcs8, C: 'ECC_NIST_P256' },
      { A: spki(pair), B: pkcs8, C: 'ECC_NIST_P384' },
    ],
    [
      'publicKeyOf',
      { publicKeyOf: { publicKey: own('A'), spec: 'ECC_NIST_P256' } },
      { A: spki(pair) },
      { A: blob('no key') },
    ],
    [
      'publicKeyOf, SM2',
      { publicKeyOf: { publicKey: own('A'), spec: 'SM2' } },
      { A: sm2.publicKey },
      { A: spki(pair) },
    ],
    [
      'signature',
      claimSignature,
      { A: spki(pair), B: signed('m') },
      { A: spki(pair), B: signed('n') },
    ],
    [
      'signature, SM2DSA',
      signatureWith('SM2DSA', 'message digest'),
      { A: sm2.publicKey, B: sm2.signature(sm2.r) },
      { A: sm2.publicKey, B: sm2.signature(sm2.r.replace(/^f5/, 'f4')) },
    ],
    [
      'signature, SM2DSA, of a text',
      signatureWith('SM2DSA', 'message digest'),
      { A: sm2.publicKey, B: sm2.signature(sm2.r) },
      { A: sm2.publicKey, B: blob('no signature') },
    ],
    [
      'signature, ED25519_PH_SHA_512',
      signatureWith('ED25519_PH_SHA_512', 'm'),
      { A: edPublic, B: prehashed },
      { A: edPublic, B: pureOfDigest },
    ],
    [
      'signature, ED25519_PH_SHA_512, of another length',
      signatureWith('ED25519_PH_SHA_512', 'm'),
      { A: edPublic, B: prehashed },
      { A: edPublic, B: blob('short') },
    ],
    ['header', { header: { name: 'Content-Type', value: { matches: '.*json-1\\.[01]' } } }, {}, {}],
  ])('%s', async (name, claim, right, wrong) => {
    expect(await judge(right, { expect: { and: [claim] } })).toBe('passed');
    if (name === 'header') {
      const strange = { header: { name: 'content-type', value: { equals: 'text/html' } } };
      expect(await judge(wrong, { expect: { and: [strange] } })).toBe('failed');
    } else expect(await judge(wrong, { expect: { and: [claim] } })).toBe('failed');
  });

  it.each([
    ['as it is', secret.toString('base64')],
    ['in hexadecimal', secret.toString('hex')],
    ['behind one byte', Buffer.concat([Buffer.from('a'), secret]).toString('base64')],
    ['behind two bytes', Buffer.concat([Buffer.from('ab'), secret]).toString('base64')],
    ['backwards', Buffer.from(secret).reverse().toString('base64')],
    ['URL-safe', secret.toString('base64url')],
    ['inside of a blob', blob(`kms:v2:${secret.toString('base64')}`)],
  ])('absentFrom finds a secret %s', async (_how, hidden) => {
    const value: Value = { $bytes: { hex: secret.toString('hex') } };
    const step = { expect: { and: [{ absentFrom: { secret: value, steps: ['list'] } }] } };
    expect(await judge({ A: hidden }, step)).toBe('failed');
    expect(await judge({ A: randomBytes(60).toString('base64') }, step)).toBe('passed');
  });
});

describe('a value', () => {
  const sentFor = async (value: Value): Promise<unknown> => {
    await judge({}, { with: { X: value } });
    const inputs = sent.map((input) => JSON.parse(input) as { X?: unknown });
    return inputs.findLast(({ X }) => X !== undefined)?.X;
  };

  it.each<[string, Value, unknown]>([
    ['$bytes hex', { $bytes: { hex: '00ff' } }, 'AP8='],
    ['$bytes utf8', { $bytes: { utf8: 'é' } }, 'w6k='],
    ['$bytes zeros', { $bytes: { zeros: 3 } }, 'AAAA'],
    ['$repeat of a text', { $repeat: { of: 'ab', times: 2 } }, 'abab'],
    ['$repeat of a list', { $repeat: { of: ['a'], times: 2 } }, ['a', 'a']],
    ['$repeat of an object', { $repeat: { of: { a: 1 }, times: 2 } }, [{ a: 1 }, { a: 1 }]],
    ['$join', { $join: ['a', { $: 'target.region' }] }, 'aus-east-1'],
    ['$alter flipBit', { $alter: { of: 'AAA=', flipBit: 0 } }, 'gAA='],
    ['$alter flipBit from the end', { $alter: { of: 'AAA=', flipBit: -1 } }, 'AAE='],
    ['$alter flipBit beyond the end', { $alter: { of: 'AAA=', flipBit: 16 } }, 'gAA='],
    ['$alter keep', { $alter: { of: 'AQID', keep: 1 } }, 'AQ=='],
    ['$alter drop', { $alter: { of: 'AQID', drop: 1 } }, 'AQI='],
    ['$alter append', { $alter: { of: 'AQ==', append: 'Ag==' } }, 'AQI='],
    [
      '$digest',
      { $digest: { of: 'AQ==', algorithm: 'SHA-384' } },
      createHash('sha384').update(Buffer.of(1)).digest('base64'),
    ],
    ['JSON as it is', { a: [1, null, true] }, { a: [1, null, true] }],
  ])('%s', async (_name, value, expected) => {
    expect(await sentFor(value)).toEqual(expected);
  });

  it('random is the same for the same seed, and differs within a request', async () => {
    const value: Value = [{ $bytes: { random: 8 } }, { $bytes: { random: 8 } }];
    const [first, second] = (await sentFor(value)) as [string, string];
    expect(first).not.toBe(second);
    expect(await sentFor(value)).toEqual([first, second]);
  });

  it('that names what there is not is an error of the case, not of the target', async () => {
    expect(await judge({}, { with: { X: { $: 'nothing.there' } } })).toBe('error');
  });
});

describe('a request', () => {
  const limited = (fault?: Fault): Partial<Step> => ({
    with: { Limit: 1_001 },
    expect: { anyOf: [{}, { error: '*' }] },
    ...(fault === undefined ? {} : { fault }),
  });

  it('has the fault that its step names, and no other, or is not sent', async () => {
    expect(await judge({}, limited({ at: '/Limit', keyword: 'maximum' }))).toBe('passed');
    expect(await judge({}, limited())).toBe('error');
    expect(await judge({}, limited({ at: '/Limit', keyword: 'minimum' }))).toBe('error');
    expect(await judge({}, { ...limited({ at: '/Limit', keyword: 'maximum' }), with: {} })).toBe(
      'error',
    );
  });
});
