import { ServiceError, UNKNOWN_ERROR, isServiceError, readError } from '@trent/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (body: unknown, headers: Record<string, string> = {}, status = 400): ServiceError =>
  readError({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('the code', () => {
  test.each([
    'FooError',
    'FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/',
    'aws.protocoltests.restjson#FooError',
    'aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/',
  ])('of %s is FooError, in all three places', (type) => {
    for (const error of [
      read('', { 'x-amzn-errortype': type }),
      read({ code: type }),
      read({ __type: type }),
    ]) {
      expect(error).toMatchObject({ code: 'FooError', name: 'FooError' });
    }
  });

  test('comes from the header before the body, from code before __type', () => {
    const body = { code: 'B', __type: 'C' };
    expect(read(body, { 'x-amzn-errortype': 'A' }).code).toBe('A');
    expect(read(body).code).toBe('B');
    expect(read({ code: null, __type: 'C' }).code).toBe('C');
  });

  test('is not taken from deeper in the body', () => {
    expect(read({ __type: 'FooError', Nested: { __type: 'BarError' } }).code).toBe('FooError');
    expect(read({ Nested: { __type: 'BarError' } }).code).toBe(UNKNOWN_ERROR);
  });

  test.each([1, '', '#', ':', 'two words', 'a\nb', `A${'a'.repeat(200)}`, '<b>'])(
    '%j is none',
    (type) => {
      expect(read({ __type: type }).code).toBe(UNKNOWN_ERROR);
    },
  );

  test('is not inherited', () => {
    expect(read('{"__proto__":{"__type":"FooError","message":"m"}}')).toMatchObject({
      code: UNKNOWN_ERROR,
      message: 'HTTP status 400 without an error type',
    });
  });
});

describe('the message', () => {
  test.each(['message', 'Message'])('is read from %s', (member) => {
    expect(read({ __type: 'FooError', [member]: 'text' }).message).toBe('text');
  });

  test.each([{}, { message: null }, { message: 1 }])('may be missing: %j', (body) => {
    expect(read({ __type: 'InvalidCiphertextException', ...body }).message).toBe('');
  });
});

test('status and request id are those of the answer', () => {
  expect(read({ __type: 'E' }, { 'x-amzn-requestid': 'id-1' }, 500)).toMatchObject({
    status: 500,
    requestId: 'id-1',
  });
  expect(read({ __type: 'E' }, { 'x-amz-request-id': 'id-2' }).requestId).toBe('id-2');
  expect(read({ __type: 'E' }).requestId).toBeUndefined();
});

test('an answer of something else is told as such, without its text', () => {
  const error = read('<html>secret</html>', { 'content-type': 'text/html' }, 502);
  expect(error).toMatchObject({ code: UNKNOWN_ERROR, status: 502 });
  expect(error.message).toMatch(
    /^HTTP status 502 with a body that is not a JSON object \(text\/html\)/,
  );
  expect(error.message).not.toContain('secret');
  const typed = read('<html>', { 'x-amzn-errortype': 'UnknownOperationException' }, 404);
  expect(typed.code).toBe('UnknownOperationException');
});

test('any answer gives an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      fc.dictionary(fc.constantFrom('x-amzn-errortype', 'content-type'), fc.string()),
      (body, headers) => {
        const error = read(body, headers, 500);
        expect(isServiceError(error)).toBe(true);
        expect(error.code).toMatch(/^[\w.-]+$/);
      },
    ),
  );
});

describe('what else it carries', () => {
  const response = { status: 400, headers: {}, body: '{"__type":"A","message":"m","Left":3}' };

  test('is what the reader makes of the body', () => {
    const error = readError(response, (code, body) => ({ code, left: body['Left'] }));
    expect(error.members).toEqual({ code: 'A', left: 3 });
  });

  test('is nothing where nobody reads it, and where the reader fails', () => {
    expect(readError(response).members).toEqual({});
    const failing = readError(response, () => {
      throw new TypeError('no');
    });
    expect(failing).toMatchObject({ code: 'A', message: 'm' });
    expect(failing.members).toEqual({});
  });
});
