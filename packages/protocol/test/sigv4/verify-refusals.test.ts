import type { HttpRequest } from '@trent/protocol';
import { describe, expect, test } from 'vitest';
import {
  credentials,
  now,
  signedRequest,
  verdict,
  withHeaders,
} from '../support/signed-request.ts';

const signed = await signedRequest();
const authorization = signed.headers['authorization']!;
const date = '20261123T100000Z';

/** Changes to the request, each the fault of one check, in the order the checks are made; with the answer. */
interface Fault {
  readonly name: string;
  readonly apply: (request: HttpRequest) => HttpRequest;
  readonly code: string;
  readonly message: string | RegExp;
}

const replace =
  (from: string | RegExp, to: string) =>
  (request: HttpRequest): HttpRequest =>
    withHeaders(request, { authorization: request.headers['authorization']?.replace(from, to) });

const faults: readonly Fault[] = [
  {
    name: 'both forms',
    apply: (request) => ({ ...request, target: '/?X-Amz-Algorithm=AWS4-HMAC-SHA256' }),
    code: 'InvalidSignatureException',
    message:
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
  },
  {
    name: 'no SigV4 header',
    apply: replace(/^AWS4-HMAC-SHA256/, 'Bearer'),
    code: 'MissingAuthenticationTokenException',
    message: 'Request is missing Authentication Token',
  },
  {
    name: 'a part missing',
    apply: replace(/, Signature=\w+/, ''),
    code: 'IncompleteSignatureException',
    message: /^Authorization header requires 'Signature' parameter\. Authorization=/,
  },
  {
    name: 'a malformed date',
    apply: (request) => withHeaders(request, { 'x-amz-date': '2026-11-23' }),
    code: 'IncompleteSignatureException',
    message:
      "Date must be in ISO-8601 'basic format'. Got '2026-11-23'. See http://en.wikipedia.org/wiki/ISO_8601",
  },
  {
    name: 'an old date',
    apply: (request) =>
      request.headers['x-amz-date'] === '2026-11-23'
        ? request
        : withHeaders(request, { 'x-amz-date': '20261123T094459Z' }),
    code: 'InvalidSignatureException',
    message:
      'Signature expired: 20261123T094459Z is now earlier than 20261123T094500Z (20261123T100000Z - 15 min.)',
  },
  {
    name: 'host not signed',
    apply: replace(/host;/, ''),
    code: 'InvalidSignatureException',
    message: "'Host' must be a 'SignedHeader' in the AWS Authorization.",
  },
  {
    name: 'an x-amz- header not signed',
    apply: (request) => withHeaders(request, { 'x-amz-extra': '1' }),
    code: 'InvalidSignatureException',
    message: "'x-amz-extra' must be a 'SignedHeader' in the AWS Authorization.",
  },
  {
    name: 'a signed header missing',
    apply: (request) => withHeaders(request, { 'content-type': undefined }),
    code: 'InvalidSignatureException',
    message:
      "'content-type' is a 'SignedHeader' in the AWS Authorization, but the request has no such header.",
  },
  {
    name: 'another algorithm',
    apply: replace(/^AWS4-HMAC-SHA256/, 'AWS4-ECDSA-P256-SHA256'),
    code: 'IncompleteSignatureException',
    message:
      "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now). ",
  },
  {
    name: 'a credential of six parts',
    apply: replace('aws4_request', 'aws4_request/x'),
    code: 'IncompleteSignatureException',
    message: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credentials.accessKeyId}/20261123/us-east-1/kms/aws4_request/x'.`,
  },
  {
    name: 'another region',
    apply: replace('/us-east-1/', '/mars-1/'),
    code: 'InvalidSignatureException',
    message: /^Credential should be scoped to a valid region, not 'mars-1'\. /,
  },
  {
    name: 'an unknown access key',
    apply: replace(credentials.accessKeyId, 'AKIDUNKNOWN'),
    code: 'UnrecognizedClientException',
    message: 'The security token included in the request is invalid.',
  },
  {
    name: 'another body',
    apply: (request) => ({ ...request, body: new Uint8Array() }),
    code: 'InvalidSignatureException',
    message: /^The request signature we calculated does not match the signature you provided\. /,
  },
];

describe('one fault, one answer', () => {
  test('without a fault the request is accepted', async () => {
    await expect(verdict(signed)).resolves.toBe('accepted');
  });

  test.each(faults)('$name', async ({ apply, code, message }) => {
    const answer = await verdict(apply(signed));
    expect(answer).toEqual({
      code,
      status: 400,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });
});

describe('of two faults the first check answers', () => {
  const pairs = faults.flatMap((first, index) =>
    faults.slice(index + 1).map((second) => ({ first, second })),
  );

  test.each(pairs)('$first.name, $second.name', async ({ first, second }) => {
    const answer = await verdict(second.apply(first.apply(signed)));
    expect(answer).toMatchObject({ code: first.code });
    // The texts that hold the header show the second fault as well.
    const start = typeof first.message === 'string' ? first.message.slice(0, 30) : first.message;
    expect(answer).toHaveProperty('message', expect.stringMatching(start));
  });
});

describe('missing parts', () => {
  const sentences = {
    Credential: "Authorization header requires 'Credential' parameter.",
    Signature: "Authorization header requires 'Signature' parameter.",
    SignedHeaders: "Authorization header requires 'SignedHeaders' parameter.",
  };

  test('no header at all', async () => {
    const answer = await verdict(withHeaders(signed, { authorization: undefined }));
    expect(answer).toMatchObject({
      code: 'MissingAuthenticationTokenException',
      message: 'Request is missing Authentication Token',
    });
  });

  test('all of them', async () => {
    const answer = await verdict(
      withHeaders(signed, { authorization: 'AWS4-HMAC-SHA256', 'x-amz-date': undefined }),
    );
    expect(answer).toMatchObject({
      code: 'IncompleteSignatureException',
      message:
        `${sentences.Credential} ${sentences.Signature} ${sentences.SignedHeaders} ` +
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. " +
        'Authorization=AWS4-HMAC-SHA256',
    });
  });

  test.each(Object.entries(sentences))('%s', async (name, sentence) => {
    const header = authorization.replace(new RegExp(`${name}=[^,]+(, )?`), '');
    expect(header).not.toBe(authorization);
    const answer = await verdict(withHeaders(signed, { authorization: header }));
    expect(answer).toMatchObject({
      code: 'IncompleteSignatureException',
      message: `${sentence} Authorization=${header}`,
    });
  });

  test('a second Authorization header, which adapters join by a comma', async () => {
    const answer = await verdict(
      withHeaders(signed, { authorization: `${authorization},${authorization}` }),
    );
    expect(answer).toMatchObject({
      code: 'IncompleteSignatureException',
      message: expect.stringContaining(
        "Authorization header has an unknown or repeated parameter 'AWS4-HMAC-SHA256'.",
      ),
    });
  });
});

describe('date', () => {
  test.each([-900, 0, 900])('%i seconds off are accepted', async (seconds) => {
    const at = new Date(now.getTime() + seconds * 1000);
    await expect(verdict(await signedRequest({ now: at }))).resolves.toBe('accepted');
  });

  test('901 seconds ahead are too much', async () => {
    const at = new Date(now.getTime() + 901_000);
    await expect(verdict(await signedRequest({ now: at }))).resolves.toMatchObject({
      code: 'InvalidSignatureException',
      message:
        'Signature not yet current: 20261123T101501Z is still later than 20261123T101500Z (20261123T100000Z + 15 min.)',
    });
  });

  test('of another day than the scope', async () => {
    const at = new Date('2026-11-24T00:00:05Z');
    const request = withHeaders(await signedRequest({ now: at }), {
      'x-amz-date': '20261123T235955Z',
    });
    await expect(verdict(request, { now: at })).resolves.toMatchObject({
      code: 'InvalidSignatureException',
      message:
        'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
        "'20261124' != '20261123', from '20261123T235955Z'.",
    });
  });

  test('of the Date header where there is no X-Amz-Date', async () => {
    const old = withHeaders(signed, { 'x-amz-date': undefined, date: '20261123T090000Z' });
    await expect(verdict(old)).resolves.toMatchObject({
      message: expect.stringMatching(/^Signature expired: 20261123T090000Z is now earlier/),
    });
  });
});

test('every fault of the scope is told at once', async () => {
  const request = replace(/\/\d{8}\/.*aws4_request/, '/20261122/mars-1/s3/aws5_request')(signed);
  await expect(verdict(request)).resolves.toMatchObject({
    code: 'InvalidSignatureException',
    message:
      "Credential should be scoped to a valid region, not 'mars-1'. " +
      "Credential should be scoped to correct service: 'kms'. " +
      "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. " +
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
      `'20261122' != '20261123', from '${date}'.`,
  });
});

test('a wrong signature is told what would have been signed', async () => {
  const request = replace(/Signature=.*/, `Signature=${'0'.repeat(64)}`)(signed);
  const answer = await verdict(request);
  expect(answer).toMatchObject({ code: 'InvalidSignatureException' });
  const lines = (answer as { message: string }).message.split('\n');
  expect(lines.map((line) => line.replace(/[0-9a-f]{64}/, '<hash>'))).toEqual([
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    '',
    'The Canonical String for this request should have been',
    "'POST",
    '/',
    '',
    'content-type:application/x-amz-json-1.1',
    'host:kms.us-east-1.amazonaws.com',
    `x-amz-date:${date}`,
    'x-amz-target:TrentService.DescribeKey',
    '',
    'content-type;host;x-amz-date;x-amz-target',
    "<hash>'",
    '',
    'The String-to-Sign should have been',
    "'AWS4-HMAC-SHA256",
    date,
    '20261123/us-east-1/kms/aws4_request',
    "<hash>'",
    '',
  ]);
});

describe('body hash', () => {
  test('the real one may be told', async () => {
    const { createHash } = await import('node:crypto');
    const real = createHash('sha256').update(signed.body).digest('hex');
    const request = await signedRequest({ headers: { 'x-amz-content-sha256': real } });
    await expect(verdict(request)).resolves.toBe('accepted');
  });

  test.each([
    'UNSIGNED-PAYLOAD',
    'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '',
  ])('%j is refused, although the signature is right', async (value) => {
    const request = await signedRequest({ headers: { 'x-amz-content-sha256': value } });
    await expect(verdict(request)).resolves.toMatchObject({
      code: 'InvalidSignatureException',
      message: expect.stringMatching(/^The value of 'X-Amz-Content-Sha256' is not the SHA-256/),
    });
  });

  test('an unsigned payload is refused even where its signature counts on it', async () => {
    // What a signer makes that puts UNSIGNED-PAYLOAD into the canonical request, as S3 allows.
    const { smithySigner } = await import('../support/smithy-signer.ts');
    const { headers } = await smithySigner(credentials, 'us-east-1', 'kms').sign(
      {
        method: 'POST',
        protocol: 'https:',
        hostname: 'h',
        path: '/',
        headers: { host: 'h', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
        body: '{}',
      },
      { signingDate: now },
    );
    const answer = await verdict({ method: 'POST', target: '/', headers, body: signed.body });
    expect(answer).toMatchObject({ code: 'InvalidSignatureException' });
  });
});
