/** Matchers, claims and values, each with what it must accept and what it must not. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
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

describe('a claim', () => {
  const own = (name: string): Value => ({ $: `list.${name}` });
  const claimKeyPair: Claim = {
    keyPair: { publicKey: own('A'), privateKey: own('B'), spec: own('C') },
  };
  const claimSignature: Claim = {
    signature: {
      publicKey: own('A'),
      message: { $bytes: { utf8: 'm' } },
      signature: own('B'),
      algorithm: 'ECDSA_SHA_256',
    },
  };

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
      'signature',
      claimSignature,
      { A: spki(pair), B: signed('m') },
      { A: spki(pair), B: signed('n') },
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
