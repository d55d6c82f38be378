import { parseAuthorization, signRequest } from '@trent/protocol';
import { expect, test } from 'vitest';
import { credentials, now } from '../support/signed-request.ts';

const options = { credentials, region: 'us-east-1', service: 'kms', now };
const request = {
  method: 'POST',
  host: 'kms.us-east-1.amazonaws.com',
  target: '/',
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: '{}',
};

test('gives all headers to send and leaves those given as they are', async () => {
  const given = Object.freeze({ ...request.headers });
  const headers = await signRequest({ ...request, headers: given }, options);
  expect(headers).toEqual({
    ...given,
    host: 'kms.us-east-1.amazonaws.com',
    'x-amz-date': '20261123T100000Z',
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/20261123\/us-east-1\/kms\/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=[0-9a-f]{64}$/,
    ),
  });
});

test('a session token is sent and signed', async () => {
  const sessionToken = 'token';
  const headers = await signRequest(request, {
    ...options,
    credentials: { ...credentials, sessionToken },
  });
  expect(headers['x-amz-security-token']).toBe('token');
  expect(parseAuthorization(headers['authorization']!).signedHeaders).toBe(
    'content-type;host;x-amz-date;x-amz-security-token',
  );
});

test('headers that transports and proxies set or change are sent but not signed', async () => {
  const volatile = {
    connection: 'keep-alive',
    'content-length': '2',
    expect: '100-continue',
    'transfer-encoding': 'chunked',
    'user-agent': 'trent',
    'x-amzn-trace-id': 'Root=1',
    'proxy-authorization': 'x',
    'sec-fetch-mode': 'cors',
  };
  const plain = await signRequest(request, options);
  const headers = await signRequest(
    { ...request, headers: { ...request.headers, ...volatile } },
    options,
  );
  expect(headers).toEqual({ ...plain, ...volatile });
});

test('text and its UTF-8 bytes are the same body', async () => {
  const text = '{"a":"é😀"}';
  const bytes = new TextEncoder().encode(text);
  expect(await signRequest({ ...request, body: bytes }, options)).toEqual(
    await signRequest({ ...request, body: text }, options),
  );
});

test('each part changes the signature', async () => {
  const variants = [
    [request, options],
    [{ ...request, method: 'PUT' }, options],
    [{ ...request, host: 'other' }, options],
    [{ ...request, target: '/x' }, options],
    [{ ...request, target: '/?x' }, options],
    [{ ...request, headers: { 'content-type': 'x' } }, options],
    [{ ...request, headers: {} }, options],
    [{ ...request, body: '{} ' }, options],
    [request, { ...options, region: 'us-east-2' }],
    [request, { ...options, service: 'sts' }],
    [request, { ...options, now: new Date(now.getTime() + 1000) }],
    [request, { ...options, credentials: { ...credentials, secretAccessKey: 'other' } }],
  ] as const;
  const signatures = await Promise.all(
    variants.map(async ([given, how]) => {
      const headers = await signRequest(given, how);
      return parseAuthorization(headers['authorization']!).signature;
    }),
  );
  expect(new Set(signatures).size).toBe(variants.length);
});

test('an invalid date is refused', () => {
  expect(() => signRequest(request, { ...options, now: new Date(Number.NaN) })).toThrow(RangeError);
});
