import { formatAuthorization, parseAuthorization } from '@trent/protocol';
import { expect, test } from 'vitest';

const authorization = {
  algorithm: 'AWS4-HMAC-SHA256',
  credential: 'AKID/20150830/us-east-1/kms/aws4_request',
  signedHeaders: 'host;x-amz-date',
  signature: 'abc',
};

test('what is written is read', () => {
  const header = formatAuthorization(authorization);
  expect(header).toBe(
    'AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/kms/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc',
  );
  expect(parseAuthorization(header)).toEqual(authorization);
});

test.each([
  ['commas without blanks', 'AWS4-HMAC-SHA256 Credential=c,SignedHeaders=h,Signature=s'],
  ['blanks without commas', 'AWS4-HMAC-SHA256  Credential=c SignedHeaders=h  Signature=s '],
  ['another order', 'AWS4-HMAC-SHA256 Signature=s, SignedHeaders=h, Credential=c'],
])('%s are read', (_, header) => {
  expect(parseAuthorization(header)).toEqual({
    algorithm: 'AWS4-HMAC-SHA256',
    credential: 'c',
    signedHeaders: 'h',
    signature: 's',
  });
});

test.each([
  ['AWS4-HMAC-SHA256', {}],
  ['AWS4-HMAC-SHA256 Credential=', {}],
  ['AWS4-HMAC-SHA256 Credential=a=b', { credential: 'a=b' }],
  ['AWS4-HMAC-SHA256 Credential=a, Credential=b', { credential: 'a', unexpected: 'Credential' }],
  ['AWS4-HMAC-SHA256 Credential=a, Extra=b', { credential: 'a', unexpected: 'Extra' }],
  ['AWS4-HMAC-SHA256 credential=a', { unexpected: 'credential' }],
  ['AWS4-HMAC-SHA256 =a', { unexpected: '' }],
  ['AWS4-HMAC-SHA256 __proto__=a', { unexpected: '__proto__' }],
  ['AWS4-HMAC-SHA256 alone', { unexpected: 'alone' }],
])('%s', (header, expected) => {
  expect(parseAuthorization(header)).toEqual({ algorithm: 'AWS4-HMAC-SHA256', ...expected });
});
