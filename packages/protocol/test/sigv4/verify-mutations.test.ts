import type { HttpRequest } from '@trent/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedRequest, verdict, withHeaders } from '../support/signed-request.ts';

/** Another character in place of the one at `at`. */
function alter(text: string, at: number, by: string): string {
  const index = at % text.length;
  return text[index] === by ? `${text}${by}` : text.slice(0, index) + by + text.slice(index + 1);
}

/** Commas and blanks part the parameters, also at the end: the same header, spelt differently. */
function parametersOf(authorization: string): string {
  return authorization
    .split(/[\s,]+/)
    .filter(Boolean)
    .join(' ');
}

const visible = fc.stringMatching(/^[!-~]$/);

const mutations: fc.Arbitrary<{ name: string; apply: (request: HttpRequest) => HttpRequest }> =
  fc.oneof(
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => ({
      name: 'a byte of the body',
      apply: (request: HttpRequest) => {
        const body = request.body.slice();
        body[at % body.length]! ^= bits;
        return { ...request, body };
      },
    })),
    fc.constant({
      name: 'a byte more',
      apply: (request: HttpRequest) => ({
        ...request,
        body: new Uint8Array([...request.body, 0x20]),
      }),
    }),
    fc.constantFrom('GET', 'PUT', 'post', '').map((method) => ({
      name: `method ${method}`,
      apply: (request: HttpRequest) => ({ ...request, method }),
    })),
    fc
      .constantFrom('/x', '/a%20b', '/?q=2', '/?q=1&q=1', '/?', '/?Q=1', '/x?q=1')
      .map((target) => ({
        name: `target ${target}`,
        apply: (request: HttpRequest) => ({ ...request, target }),
      })),
    fc
      .tuple(
        fc.constantFrom('host', 'content-type', 'x-amz-target', 'x-custom', 'x-amz-security-token'),
        fc.nat(),
        visible,
      )
      .map(([name, at, by]) => ({
        name: `header ${name}`,
        apply: (request: HttpRequest) =>
          withHeaders(request, { [name]: alter(request.headers[name]!, at, by) }),
      })),
    fc.constantFrom('host', 'content-type', 'x-amz-target', 'x-custom', 'x-empty').map((name) => ({
      name: `no ${name}`,
      apply: (request: HttpRequest) => withHeaders(request, { [name]: undefined }),
    })),
    fc.constantFrom('20261123T100001Z', '20261123T095959Z').map((date) => ({
      name: 'date',
      apply: (request: HttpRequest) => withHeaders(request, { 'x-amz-date': date }),
    })),
    fc.tuple(fc.nat(), visible).map(([at, by]) => ({
      name: 'a character of the authorization',
      apply: (request: HttpRequest) => {
        const authorization = request.headers['authorization']!;
        const altered = alter(authorization, at, by);
        return withHeaders(request, {
          authorization:
            parametersOf(altered) === parametersOf(authorization) ? `${altered}0` : altered,
        });
      },
    })),
    fc.constantFrom(';x-other', ';host', ';').map((more) => ({
      name: `signed headers${more}`,
      apply: (request: HttpRequest) =>
        withHeaders(request, {
          authorization: request.headers['authorization']!.replace(', Signature', `${more}$&`),
        }),
    })),
    fc.constant({
      name: 'signed headers in another order',
      apply: (request: HttpRequest) =>
        withHeaders(request, {
          authorization: request.headers['authorization']!.replace(
            /SignedHeaders=([^,]*)/,
            (_, names: string) => `SignedHeaders=${names.split(';').reverse().join(';')}`,
          ),
        }),
    }),
    fc.constant({
      name: 'signature in upper case',
      apply: (request: HttpRequest) =>
        withHeaders(request, {
          authorization: request.headers['authorization']!.replace(/\w+$/, (hex) =>
            hex.toUpperCase(),
          ),
        }),
    }),
  );

test('whatever is altered in a signed request, it is refused', async () => {
  const sessionToken = 'token';
  const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const lookup = () => ({ secretAccessKey, sessionToken, identity: 'app' });
  const request = await signedRequest({
    target: '/?q=1',
    headers: { 'x-custom': 'some value', 'x-empty': '' },
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey, sessionToken },
  });
  await expect(verdict(request, { lookup })).resolves.toBe('accepted');
  await fc.assert(
    fc.asyncProperty(mutations, async ({ apply }) => {
      const options = {
        lookup: (id: string) => (id === 'AKIAIOSFODNN7EXAMPLE' ? lookup() : undefined),
      };
      await expect(verdict(apply(request), options)).resolves.toMatchObject({ status: 400 });
    }),
    { numRuns: 1000 },
  );
});

test('whatever comes in, it is refused with an authentication error, not with another failure', async () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  const parameter = fc.constantFrom(
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    'X-Amz-Credential=AKIAIOSFODNN7EXAMPLE/20261123/us-east-1/kms/aws4_request',
    'X-Amz-Signature=0',
    'X-Amz-SignedHeaders=host',
    'X-Amz-SignedHeaders=host;__proto__;constructor',
    'X-Amz-Date=20261123T100000Z',
    'X-Amz-Expires=%ff',
    'X-Amz-Signature=%E0%A4%A',
  );
  await fc.assert(
    fc.asyncProperty(
      anything,
      fc.array(fc.oneof({ weight: 4, arbitrary: parameter }, { weight: 1, arbitrary: anything })),
      fc.option(
        anything.map((text) => `AWS4-${text}`),
        { nil: undefined },
      ),
      async (path, parameters, authorization) => {
        const request = {
          method: 'POST',
          target: `/${path}?${parameters.join('&')}`,
          headers: { host: path, ...(authorization === undefined ? {} : { authorization }) },
          body: new Uint8Array(),
        };
        await expect(verdict(request)).resolves.toMatchObject({
          code: expect.stringMatching(
            /^(InvalidSignature|IncompleteSignature|MissingAuthenticationToken|UnrecognizedClient)Exception$/,
          ),
          status: 400,
        });
      },
    ),
    { numRuns: 1000 },
  );
});
