/**
 * What a broken or hostile client may send, over real sockets. Each case ends with its documented error or with a
 * closed connection, in time and never with a 500, and a good request is answered afterwards.
 */
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { call, post, signedHeaders } from './helpers/signed-request.ts';

let server: RunningServer;
let credentials: { accessKeyId: string; secretAccessKey: string };
let keyId: string;

beforeAll(async () => {
  server = await startServer({
    ephemeral: true,
    port: 0,
    timeouts: { headersMs: 500, bodyMs: 500 },
  });
  credentials = server.credentials!;
  const created = await call(server.url, { credentials, operation: 'CreateKey', body: '{}' });
  keyId = (created.body['KeyMetadata'] as { KeyId: string }).KeyId;
});
afterAll(() => server.close());

afterEach(async () => {
  const good = await call(server.url, {
    credentials,
    operation: 'GenerateDataKeyWithoutPlaintext',
    body: goodBody(),
  });
  expect(good.status).toBe(200);
});

function goodBody(): string {
  return JSON.stringify({ KeyId: keyId, KeySpec: 'AES_256' });
}

function wrap(body: string): ReturnType<typeof call> {
  return call(server.url, { credentials, operation: 'GenerateDataKeyWithoutPlaintext', body });
}

/** Sends bytes, then nothing; resolves with everything that came back once the server has closed the connection. */
function exchange(bytes: string | Uint8Array, options: { end?: boolean } = {}): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString('latin1')));
  socket.on('error', () => {});
  socket.on('close', () => resolve(received));
  socket.write(bytes);
  if (options.end === true) socket.end();
  return promise;
}

describe('bodies', () => {
  it.each([
    ['broken JSON', '{"KeyId":'],
    ['a trailing comma', '{"KeyId":"a",}'],
    ['nothing', ''],
    ['null', 'null'],
    ['text', '"x"'],
    ['two objects', '{}{}'],
  ])('%s', async (_, body) => {
    const answer = await wrap(body);
    expect([answer.status, answer.body]).toEqual([400, { __type: 'SerializationException' }]);
  });

  it('a list', async () => {
    const answer = await wrap('[]');
    expect([answer.status, answer.body]).toEqual([
      400,
      { __type: 'SerializationException', Message: 'Start of list found where not expected' },
    ]);
  });

  it.each([
    [{ NumberOfBytes: '32' }, 'STRING_VALUE can not be converted to an Integer'],
    [{ KeyId: 7 }, 'NUMBER_VALUE can not be converted to a String'],
    [{ NumberOfBytes: true }, 'TRUE_VALUE can not be converted to an Integer'],
    [{ GrantTokens: 'x' }, 'Expected list or null'],
    [{ KeyId: [] }, 'Start of list found where not expected'],
    [{ KeyId: {} }, 'Start of structure or map found where not expected.'],
  ])('a wrong type: %j', async (wrong, message) => {
    const answer = await wrap(JSON.stringify({ KeyId: keyId, KeySpec: 'AES_256', ...wrong }));
    expect([answer.status, answer.body]).toEqual([
      400,
      { __type: 'SerializationException', Message: message },
    ]);
  });

  it('base64 that is none', async () => {
    const answer = await call(server.url, {
      credentials,
      operation: 'Decrypt',
      body: '{"CiphertextBlob":"this-is-not-base64"}',
    });
    expect([answer.status, answer.body]).toEqual([400, { __type: 'SerializationException' }]);
  });

  it('a ciphertext that is none', async () => {
    const answer = await call(server.url, {
      credentials,
      operation: 'Decrypt',
      body: '{"CiphertextBlob":"bm90IGEgY2lwaGVydGV4dA=="}',
    });
    expect([answer.status, answer.body]).toEqual([400, { __type: 'InvalidCiphertextException' }]);
  });

  it('a missing member', async () => {
    const answer = await wrap('{}');
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      __type: 'ValidationException',
      message:
        "1 validation error detected: Value null at 'keyId' failed to satisfy constraint: Member must not be null",
    });
  });

  it('an unknown member is ignored', async () => {
    const answer = await wrap(JSON.stringify({ KeyId: keyId, KeySpec: 'AES_256', Nonsense: [1] }));
    expect(answer.status).toBe(200);
  });

  it('text that is not UTF-8', async () => {
    const body = Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    const headers = await signedHeaders(server.url, {
      credentials,
      operation: 'CreateKey',
      body: '',
    });
    const answer = await post(server.url, headers, body);
    expect(answer.status).toBe(400);
  });

  it('10,000 nested lists', async () => {
    const answer = await wrap(`{"KeyId":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    expect([answer.status, answer.body['__type']]).toEqual([400, 'SerializationException']);
  });

  it('names of the prototype', async () => {
    const answer = await wrap('{"__proto__":{"KeyId":"x"},"constructor":1,"KeySpec":"AES_256"}');
    expect([answer.status, answer.body['__type']]).toEqual([400, 'ValidationException']);
  });

  it('over the limit, announced', async () => {
    const answer = await wrap(JSON.stringify({ KeyId: 'x'.repeat(2_000_000) }));
    expect(answer.status).toBe(413);
    expect(answer.body['__type']).toBe('RequestEntityTooLargeException');
  });

  it('over the limit, in chunks', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`;
    const received = await exchange(
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.1\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`,
    );
    expect(received).toMatch(/^(HTTP\/1\.1 413 |$)/);
  });

  it('any JSON at all gets an answer that is no failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'GenerateDataKeyWithoutPlaintext',
          'Encrypt',
          'Decrypt',
          'CreateAlias',
          'ListKeys',
        ),
        fc.dictionary(
          fc.constantFrom(
            'KeyId',
            'KeySpec',
            'NumberOfBytes',
            'Plaintext',
            'CiphertextBlob',
            'EncryptionContext',
            'GrantTokens',
            'AliasName',
            'TargetKeyId',
            'Limit',
            'Marker',
            'DryRun',
          ),
          fc.oneof(fc.jsonValue(), fc.constant(keyId), fc.base64String()),
        ),
        async (operation, input) => {
          const answer = await call(server.url, {
            credentials,
            operation,
            body: JSON.stringify(input),
          });
          expect([200, 400]).toContain(answer.status);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('targets and heads', () => {
  it.each([
    ['an unknown operation', { 'x-amz-target': 'TrentService.Nope' }],
    ['another service', { 'x-amz-target': 'OtherService.CreateKey' }],
    ['another case', { 'x-amz-target': 'TrentService.createKey' }],
    ['no dot', { 'x-amz-target': 'CreateKey' }],
    ['a name of the prototype', { 'x-amz-target': 'TrentService.constructor' }],
  ])('a wrong target: %s', async (_, headers) => {
    const answer = await call(server.url, {
      credentials,
      operation: 'CreateKey',
      body: '{}',
      headers,
    });
    expect([answer.status, answer.body]).toEqual([400, { __type: 'UnknownOperationException' }]);
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    ['GET', '/', 'application/x-amz-json-1.1'],
    ['PUT', '/', 'application/x-amz-json-1.1'],
    ['POST', '/other', 'application/x-amz-json-1.1'],
    ['POST', '/', 'application/x-amz-json-1.0'],
    ['POST', '/', 'text/plain'],
  ])('%s %s as %s is not of this protocol', async (method, path, contentType) => {
    const response = await fetch(server.url + path, {
      method,
      headers: { 'content-type': contentType, 'x-amz-target': 'TrentService.CreateKey' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<UnknownOperationException/>');
  });
});

describe('signatures', () => {
  async function tampered(
    change: (headers: Record<string, string>) => void,
    options: { now?: Date } = {},
  ): Promise<[number, unknown, unknown]> {
    const headers = await signedHeaders(server.url, {
      credentials,
      operation: 'GenerateDataKeyWithoutPlaintext',
      body: goodBody(),
      ...options,
    });
    change(headers);
    const { status, body } = await post(server.url, headers, goodBody());
    return [status, body.__type, body.message];
  }

  it('none in the control', async () => {
    expect((await tampered(() => {}))[0]).toBe(200);
  });

  it('none at all', async () => {
    const answer = await tampered((headers) => delete headers['authorization']);
    expect(answer).toEqual([
      400,
      'MissingAuthenticationTokenException',
      'Request is missing Authentication Token',
    ]);
  });

  it('malformed', async () => {
    const [status, type, message] = await tampered((headers) => {
      headers['authorization'] = 'AWS4-HMAC-SHA256 nothing';
    });
    expect([status, type]).toEqual([400, 'IncompleteSignatureException']);
    expect(message).toContain("Authorization header requires 'Credential' parameter.");
  });

  it.each([
    ['expired', -16, /^Signature expired: /],
    ['of the future', 16, /^Signature not yet current: /],
  ])('%s', async (_, minutes, expected) => {
    const now = new Date(Date.now() + minutes * 60_000);
    const [status, type, message] = await tampered(() => {}, { now });
    expect([status, type]).toEqual([400, 'InvalidSignatureException']);
    expect(message).toMatch(expected);
  });

  it('wrong by one digit', async () => {
    const [status, type, message] = await tampered((headers) => {
      headers['authorization'] = (headers['authorization'] ?? '').replace(/.$/, (digit) =>
        digit === '0' ? '1' : '0',
      );
    });
    expect([status, type]).toEqual([400, 'InvalidSignatureException']);
    expect(message).toMatch(/^The request signature we calculated does not match/);
  });

  it('of another body', async () => {
    const headers = await signedHeaders(server.url, {
      credentials,
      operation: 'GenerateDataKeyWithoutPlaintext',
      body: goodBody(),
    });
    const answer = await post(server.url, headers, goodBody().replace('256', '128'));
    expect([answer.status, answer.body.__type]).toEqual([400, 'InvalidSignatureException']);
  });

  it('of another target', async () => {
    const [status, type] = await tampered((headers) => {
      headers['x-amz-target'] = 'TrentService.ListKeys';
    });
    expect([status, type]).toEqual([400, 'InvalidSignatureException']);
  });
});

describe('connections', () => {
  it.each([
    ['garbage', Buffer.from([0, 1, 2, 3, 255, 254, 13, 10, 13, 10])],
    ['a TLS hello', Buffer.from('16030100dc010000d80303', 'hex')],
    ['a header without colon', 'POST / HTTP/1.1\r\nHost\r\n\r\n'],
    ['headers over the limit', `POST / HTTP/1.1\r\nHost: a\r\nA: ${'x'.repeat(100_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    ],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
    ],
    ['a length below nothing', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'],
  ])('%s: an error of the client or a closed connection', async (_, bytes) => {
    expect(await exchange(bytes)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  });

  it('headers that never end are cut off', async () => {
    const started = performance.now();
    expect(await exchange('POST / HTTP/1.1\r\nHost: a\r\n')).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('a body that never ends is cut off', async () => {
    const started = performance.now();
    const received = await exchange(
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.1\r\nX-Amz-Target: TrentService.CreateKey\r\nContent-Length: 100\r\n\r\n{',
    );
    expect(received).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('one that breaks off within a body, many times', async () => {
    const head =
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: 100\r\n\r\n{';
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const socket = connect(Number(new URL(server.url).port), new URL(server.url).hostname);
        socket.on('error', () => {});
        socket.write(head);
        await delay(20);
        socket.resetAndDestroy();
      }),
    );
  });

  it('random bytes after a good start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const received = await exchange(
          Buffer.concat([Buffer.from('POST / HTTP/1.1\r\n'), bytes]),
          { end: true },
        );
        expect(received).not.toMatch(/^HTTP\/1\.1 5/);
      }),
      { numRuns: 50 },
    );
  });
});
