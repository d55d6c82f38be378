import {
  canonicalRequest,
  formatAmzDate,
  locateUrl,
  parseAmzDate,
  splitTarget,
} from '@trent/protocol';
import { describe, expect, test } from 'vitest';

function canonical(target: string, headers: Record<string, string> = { host: 'a' }): string[] {
  return canonicalRequest({
    method: 'GET',
    ...splitTarget(target),
    headers,
    signedHeaders: Object.keys(headers).sort(),
    bodyHash: 'hash',
  }).split('\n');
}

test('is method, path, query, headers, blank line, names, body hash', () => {
  expect(canonical('/p?q=1', { 'x-amz-date': 'D', host: 'H' })).toEqual([
    'GET',
    '/p',
    'q=1',
    'host:H',
    'x-amz-date:D',
    '',
    'host;x-amz-date',
    'hash',
  ]);
});

describe('path', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['/./', '/'],
    ['/example/..', '/'],
    ['/../..', '/'],
    ['/./example', '/example'],
    ['//example//', '/example/'],
    ['/a/./b/../../c/', '/c/'],
    ['/example space', '/example%20space'],
    ['/example%20space', '/example%2520space'],
    ['/%2e%2E/', '/%252e%252E/'],
    ['/ሴ', '/%E1%88%B4'],
    ['/%E1%88%B4', '/%25E1%2588%25B4'],
    ["/-._~0aZ!'()*:@&=+$,;", '/-._~0aZ%21%27%28%29%2A%3A%40%26%3D%2B%24%2C%3B'],
    ['/#fragment', '/%23fragment'],
    ['/\ud800', '/%EF%BF%BD'],
  ])('%s is %s', (path, expected) => {
    expect(canonical(path)[1]).toBe(expected);
  });
});

describe('query', () => {
  test.each([
    ['/', ''],
    ['/?', ''],
    ['/?&&', ''],
    ['/?a', 'a='],
    ['/?a=', 'a='],
    ['/?=b', '=b'],
    ['/?b=2&a=1', 'a=1&b=2'],
    ['/?a=2&a=1&a', 'a=&a=1&a=2'],
    ['/?a=1&A=1&a-=1&a1=1', 'A=1&a=1&a-=1&a1=1'],
    ['/?a=b=c', 'a=b%3Dc'],
    ['/?a=b?c/d', 'a=b%3Fc%2Fd'],
    ['/?a=%62%7e%2d', 'a=b~-'],
    ['/?a=%2f%e1%88%b4', 'a=%2F%E1%88%B4'],
    ['/?a=ሴ', 'a=%E1%88%B4'],
    ['/?a=😀', 'a=%F0%9F%98%80'],
    ['/?a=%ff', 'a=%FF'],
    ['/?a=%zz%', 'a=%25zz%25'],
    ['/?a=1+2 3', 'a=1%2B2%203'],
    ["/?a=!'()*", 'a=%21%27%28%29%2A'],
  ])('%s is %s', (target, expected) => {
    expect(canonical(target)[2]).toBe(expected);
  });
});

describe('header values', () => {
  test.each([
    ['plain', 'plain'],
    ['  outer  ', 'outer'],
    ['a   b  c', 'a b c'],
    ['a\tb', 'a b'],
    ['\ta', 'a'],
    ['"a   b"', '"a b"'],
    ['v1,v2, v3', 'v1,v2, v3'],
    ['a\r\n  b', 'a b'],
    ['', ''],
  ])('%j is %j', (value, expected) => {
    expect(canonical('/', { host: value })[3]).toBe(`host:${expected}`);
  });
});

describe('dates', () => {
  test('are written and read in the basic form of ISO 8601', () => {
    const date = new Date('2015-08-30T12:36:00.999Z');
    expect(formatAmzDate(date)).toBe('20150830T123600Z');
    expect(parseAmzDate('20150830T123600Z')).toBe(Date.UTC(2015, 7, 30, 12, 36));
    expect(parseAmzDate('20160229T235959Z')).toBe(Date.UTC(2016, 1, 29, 23, 59, 59));
  });

  test.each([
    '',
    '20150830',
    '20150830T123600',
    '2015-08-30T12:36:00Z',
    '20150230T123600Z',
    '20151301T123600Z',
    '20150830T243600Z',
    '20150830T126000Z',
    '20150830T123600z',
    ' 20150830T123600Z',
    '20150830T123600Z\n',
    'Sun, 30 Aug 2015 12:36:00 GMT',
  ])('%j is none', (text) => {
    expect(parseAmzDate(text)).toBeUndefined();
  });
});

test('a URL is taken apart into host and target', () => {
  expect(locateUrl('http://127.0.0.1:8080/a%20b?c=d#e')).toEqual({
    host: '127.0.0.1:8080',
    target: '/a%20b?c=d',
  });
  expect(locateUrl(new URL('https://kms.us-east-1.amazonaws.com:443'))).toEqual({
    host: 'kms.us-east-1.amazonaws.com',
    target: '/',
  });
  expect(() => locateUrl('no url')).toThrow(TypeError);
});
