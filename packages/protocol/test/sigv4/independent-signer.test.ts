import { parseAuthorization, signRequest, verifyRequest } from '@trent/protocol';
import type { HttpRequest } from '@trent/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes, now } from '../support/signed-request.ts';
import { smithySigner } from '../support/smithy-signer.ts';

const text = fc.string({ maxLength: 40 });
const unicode = fc.string({ unit: 'binary', maxLength: 20 });
const headerValue = fc.stringMatching(/^[ -~\t]{0,30}$/);
const headerName = fc.stringMatching(/^(x-amz-)?[a-z][a-z0-9-]{0,12}$/);
const reserved = new Set([
  'host',
  'authorization',
  'x-amz-date',
  'x-amz-content-sha256',
  'content-length',
]);

const requests = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  path: fc
    .array(fc.oneof(fc.constantFrom('.', '..', '', 'a b', "!'()*", '%41'), unicode), {
      maxLength: 4,
    })
    .map((segments) => `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`),
  query: fc.dictionary(
    unicode.filter((name) => name !== '__proto__' && !/^x-amz-/i.test(name)),
    fc.oneof(unicode, fc.array(unicode, { minLength: 1, maxLength: 3 })),
    { maxKeys: 4, noNullPrototype: true },
  ),
  headers: fc.dictionary(
    headerName.filter((name) => !reserved.has(name)),
    headerValue,
    { maxKeys: 5, noNullPrototype: true },
  ),
  body: fc.oneof(text, unicode),
  region: fc.constantFrom('us-east-1', 'cn-north-1', 'x'.repeat(600)),
  sessionToken: fc.option(fc.stringMatching(/^[A-Za-z0-9+/=]{1,60}$/), { nil: undefined }),
  secretAccessKey: fc.string({ minLength: 1, maxLength: 60 }),
  second: fc.integer({ min: -900, max: 900 }),
});

test('both sign alike, and what the AWS SDK signs is accepted', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (given) => {
      const { method, path, query, body, region, secretAccessKey, sessionToken } = given;
      const credentials = {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey,
        sessionToken,
      };
      const signingDate = new Date(now.getTime() + given.second * 1000);
      const host = 'kms.us-east-1.amazonaws.com:8443';

      const signed = await smithySigner(credentials, region, 'kms').sign(
        {
          method,
          protocol: 'https:',
          hostname: host,
          path,
          query,
          headers: { ...given.headers, host },
          body,
        },
        { signingDate },
      );

      const target = path + queryText(query);
      const ours = await signRequest(
        { method, host, target, headers: given.headers, body },
        { credentials, region, service: 'kms', now: signingDate },
      );
      expect(ours['authorization']).toBe(signed.headers['authorization']);

      const request: HttpRequest = { method, target, headers: signed.headers, body: bytes(body) };
      const verified = await verifyRequest(request, {
        lookup: () => ({ secretAccessKey, sessionToken, identity: 'app' }),
        service: 'kms',
        regions: [region],
        now,
      });
      expect(verified).toEqual({
        identity: 'app',
        region,
        accessKeyId: credentials.accessKeyId,
        signedHeaders: parseAuthorization(signed.headers['authorization']!).signedHeaders!.split(
          ';',
        ),
      });
    }),
    { numRuns: 300 },
  );
});

test('what the AWS SDK presigns is accepted, in the query form', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async ({ method, path, query, headers, body, region, ...rest }) => {
      const { secretAccessKey, sessionToken } = rest;
      const credentials = {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey,
        sessionToken,
      };
      const signed = await smithySigner(credentials, region, 'kms').presign(
        {
          method,
          protocol: 'https:',
          hostname: 'h',
          path,
          query,
          headers: { ...headers, host: 'h' },
          body,
        },
        { signingDate: now, expiresIn: 60, unhoistableHeaders: new Set(Object.keys(headers)) },
      );
      const request: HttpRequest = {
        method,
        target: path + queryText(signed.query as Record<string, string | string[]>),
        headers: signed.headers,
        body: bytes(body),
      };
      const options = {
        lookup: () => ({ secretAccessKey, sessionToken, identity: 'app' }),
        service: 'kms',
        regions: [region],
        now,
      };
      await expect(verifyRequest(request, options)).toMatchObject({ identity: 'app', region });
      const altered = { ...request, body: bytes(`${body} `) };
      expect(() => verifyRequest(altered, options)).toThrow(/^The request signature we calculated/);
    }),
    { numRuns: 100 },
  );
});

function queryText(query: Readonly<Record<string, string | readonly string[] | null>>): string {
  const parts = Object.entries(query).flatMap(([name, values]) =>
    [values ?? '']
      .flat()
      .map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
