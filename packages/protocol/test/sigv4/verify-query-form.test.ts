import type { HttpRequest } from '@trent/protocol';
import { describe, expect, test } from 'vitest';
import { bytes, credentials, now, verdict } from '../support/signed-request.ts';
import { smithySigner } from '../support/smithy-signer.ts';

async function presigned(expiresIn = 900): Promise<Record<string, string>> {
  const { query } = await smithySigner(credentials, 'us-east-1', 'kms').presign(
    {
      method: 'POST',
      protocol: 'https:',
      hostname: 'h',
      path: '/',
      headers: { host: 'h', 'x-amz-target': 'TrentService.ListKeys' },
      body: '{}',
    },
    { signingDate: now, expiresIn, unhoistableHeaders: new Set(['x-amz-target']) },
  );
  return query as Record<string, string>;
}

function request(query: Readonly<Record<string, string>>, suffix = ''): HttpRequest {
  return {
    method: 'POST',
    target: `/?${new URLSearchParams(query).toString()}${suffix}`,
    headers: { host: 'h', 'x-amz-target': 'TrentService.ListKeys' },
    body: bytes('{}'),
  };
}

test('a presigned request is accepted', async () => {
  await expect(verdict(request(await presigned()))).resolves.toBe('accepted');
});

test('a session token may come as a signed header', async () => {
  const headers = {
    host: 'h',
    'x-amz-target': 'TrentService.ListKeys',
    'x-amz-security-token': 'token',
  };
  const { query } = await smithySigner(credentials, 'us-east-1', 'kms').presign(
    { method: 'POST', protocol: 'https:', hostname: 'h', path: '/', headers, body: '{}' },
    { signingDate: now, unhoistableHeaders: new Set(Object.keys(headers)) },
  );
  const signed = { ...request(query as Record<string, string>), headers };
  const { secretAccessKey } = credentials;
  const expecting = (sessionToken: string) => ({
    lookup: () => ({ secretAccessKey, sessionToken, identity: 'app' }),
  });
  await expect(verdict(signed, expecting('token'))).resolves.toBe('accepted');
  await expect(verdict(signed, expecting('other'))).resolves.toMatchObject({
    code: 'UnrecognizedClientException',
  });
});

const required = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
  'X-Amz-Date',
];

describe('a part missing', () => {
  test.each(required)('%s, empty', async (name) => {
    const query = { ...(await presigned()), [name]: '' };
    await expect(verdict(request(query))).resolves.toEqual({
      code: 'IncompleteSignatureException',
      status: 400,
      message: `AWS query-string parameters must include '${name}'. Re-examine the query-string parameters.`,
    });
  });

  test('all but the algorithm', async () => {
    const query = { 'X-Amz-Algorithm': 'AWS4-HMAC-SHA256' };
    const sentences = required
      .slice(1)
      .map((name) => `AWS query-string parameters must include '${name}'. `);
    await expect(verdict(request(query))).resolves.toMatchObject({
      code: 'IncompleteSignatureException',
      message: `${sentences.join('')}Re-examine the query-string parameters.`,
    });
  });

  test('the algorithm, which tells the form', async () => {
    const { 'X-Amz-Algorithm': _, ...query } = await presigned();
    await expect(verdict(request(query))).resolves.toMatchObject({
      code: 'MissingAuthenticationTokenException',
    });
  });
});

describe('X-Amz-Expires', () => {
  const after = (seconds: number) => ({ now: new Date(now.getTime() + seconds * 1000) });

  test('shortens the window', async () => {
    const signed = request(await presigned(60));
    await expect(verdict(signed, after(60))).resolves.toBe('accepted');
    await expect(verdict(signed, after(61))).resolves.toMatchObject({
      code: 'InvalidSignatureException',
      message:
        'Signature expired: 20261123T100000Z is now earlier than 20261123T100001Z (20261123T100101Z - 60 sec.)',
    });
  });

  test('does not widen it', async () => {
    const signed = request(await presigned(3600));
    await expect(verdict(signed, after(900))).resolves.toBe('accepted');
    await expect(verdict(signed, after(901))).resolves.toMatchObject({
      message: expect.stringMatching(/^Signature expired: .* - 15 min\.\)$/),
    });
  });

  test.each(['', '0', '-1', '1.5', '1e3', 'ten', '9999999'])('%j is refused', async (value) => {
    const query = { ...(await presigned()), 'X-Amz-Expires': value };
    await expect(verdict(request(query))).resolves.toMatchObject({
      code: 'IncompleteSignatureException',
      message: `X-Amz-Expires must be a whole number of seconds, 1 to 604800. Got '${value}'.`,
    });
  });
});

describe('altered', () => {
  test.each([
    ['another parameter', '&a=b'],
    ['a second signature', '&X-Amz-Signature=0'],
    ['a second date', '&X-Amz-Date=20261123T100000Z'],
    ['a session token', '&X-Amz-Security-Token=t'],
  ])('%s', async (_, suffix) => {
    const answer = await verdict(request(await presigned(), suffix));
    expect(answer).toMatchObject({
      code: expect.stringMatching(/^(InvalidSignature|UnrecognizedClient)Exception$/),
    });
  });
});
