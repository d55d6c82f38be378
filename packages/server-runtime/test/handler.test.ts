import { ServiceError } from '@trent/protocol';
import { createHandler } from '@trent/server-runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EchoImplementation, echoService } from './echo-service.ts';
import { plain, request, setUp, uuid } from './helpers.ts';
import type { Parts } from './helpers.ts';

async function answer(operation: string, parts?: Parts) {
  const { handler } = setUp();
  const { status, headers, body } = await handler(request(operation, parts), plain);
  return { status, type: headers['content-type'], body };
}

const json = 'application/x-amz-json-1.1';

describe('success', () => {
  test('decodes the input, runs the method, encodes the output', async () => {
    const { handler, implementation } = setUp();
    const now = Date.now();
    const response = await handler(
      request('Echo', {
        body: { Text: 'hi', Count: 2.9, Data: 'AQI=', When: 12.5, Unknown: 1, Kind: null },
      }),
      { secure: true, remoteAddress: '192.0.2.1' },
    );

    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe(json);
    expect(response.headers['x-amzn-requestid']).toMatch(uuid);
    expect(JSON.parse(response.body)).toEqual({ Text: 'hi', Count: 2, Data: 'AQI=', When: 12.5 });
    const [context] = implementation.contexts;
    expect(context).toMatchObject({
      identity: 'alice',
      region: 'us-east-1',
      operation: 'Echo',
      requestId: response.headers['x-amzn-requestid'],
      connection: { secure: true, remoteAddress: '192.0.2.1' },
    });
    expect(Math.abs(+context!.receivedAt - now)).toBeLessThan(5_000);
  });

  test('an operation without output answers an empty body with its content type', async () => {
    expect(await answer('Nothing')).toEqual({ status: 200, type: json, body: '' });
  });

  test.each([
    'application/x-amz-json-1.1; charset=utf-8',
    'application/json',
    'Application/JSON;charset=UTF-8',
  ])('takes content type %s', async (type) => {
    expect(await answer('Nothing', { headers: { 'content-type': type } })).toMatchObject({
      status: 200,
      type: json,
    });
  });

  test('a service of AWS JSON 1.0 takes and answers that media type', async () => {
    const contentType = 'application/x-amz-json-1.0';
    const handler = createHandler(
      { ...echoService, contentType },
      new EchoImplementation<string>(),
      { authenticate: () => ({ identity: 'alice', region: 'us-east-1' }) },
    );
    const call = async (type: string) => {
      const { status, headers } = await handler(
        request('Nothing', { headers: { 'content-type': type } }),
        plain,
      );
      return [status, headers['content-type']];
    };
    expect(await call(contentType)).toEqual([200, contentType]);
    expect(await call('application/json')).toEqual([200, contentType]);
    expect(await call(json)).toEqual([404, 'application/xml']);
  });

  test('a query on / is for the signature', async () => {
    expect(await answer('Nothing', { target: '/?X-Amz-Date=x' })).toMatchObject({ status: 200 });
  });
});

describe('not of this protocol', () => {
  test.each<[string, Parts]>([
    ['another method', { method: 'GET' }],
    ['another path', { target: '/x' }],
    ['another path with a query', { target: '/x/?a' }],
    ['another content type', { headers: { 'content-type': 'application/x-amz-json-1.0' } }],
    ['a longer content type', { headers: { 'content-type': 'application/jsonx' } }],
    ['an empty content type', { headers: { 'content-type': '' } }],
  ])('%s: 404 in XML', async (_, parts) => {
    expect(await answer('Nothing', parts)).toEqual({
      status: 404,
      type: 'application/xml',
      body: '<UnknownOperationException/>',
    });
  });

  test('no content type: 404 in XML', async () => {
    const { handler } = setUp();
    const { headers, ...rest } = request('Nothing');
    const { 'content-type': _, ...without } = headers;
    expect((await handler({ ...rest, headers }, plain)).status).toBe(200);
    expect((await handler({ ...rest, headers: without }, plain)).status).toBe(404);
  });
});

describe('size of the body', () => {
  test('the limit itself is accepted, one byte more is not', async () => {
    const { handler } = setUp({ maxBodyBytes: 10 });
    const fits = await handler(request('Nothing', { body: '{        }' }), plain);
    expect(fits.status).toBe(200);
    const tooLarge = await handler(request('Nothing', { body: '{         }' }), plain);
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.headers['x-amzn-requestid']).toMatch(uuid);
    expect(JSON.parse(tooLarge.body)).toEqual({
      __type: 'RequestEntityTooLargeException',
      message: 'The request body is larger than 10 bytes.',
    });
  });

  test('1 MiB where nothing is said', async () => {
    const { handler } = setUp();
    const body = `{${' '.repeat(1_048_574)}}`;
    expect((await handler(request('Nothing', { body }), plain)).status).toBe(200);
    expect((await handler(request('Nothing', { body: `${body} ` }), plain)).status).toBe(413);
  });
});

describe('JSON', () => {
  test.each(['', '{', 'null', '"x"', '{"a":1,}', '\u{feff}{}'])(
    'body %j: SerializationException without text',
    async (body) => {
      expect(await answer('Nothing', { body })).toEqual({
        status: 400,
        type: json,
        body: '{"__type":"SerializationException"}',
      });
    },
  );

  test('a wrong type is told in the member Message', async () => {
    const { status, body } = await answer('Echo', { body: { Text: 'a', Count: '1' } });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({
      __type: 'SerializationException',
      Message: 'STRING_VALUE can not be converted to an Integer',
    });
  });
});

describe('target', () => {
  test.each([
    'EchoService.Nope',
    'EchoService.nothing',
    'EchoService.constructor',
    'EchoService.__proto__',
    'OtherService.Nothing',
    'Nothing',
    '',
  ])('%j: UnknownOperationException', async (target) => {
    expect(await answer('Nothing', { headers: { 'x-amz-target': target } })).toEqual({
      status: 400,
      type: json,
      body: '{"__type":"UnknownOperationException"}',
    });
  });
});

describe('order of checks: of two faults the earlier one is told', () => {
  const refuse = () => {
    throw new ServiceError('UnrecognizedClientException', 'no');
  };
  const code = async (parts: Parts, operation = 'Echo') => {
    const { handler } = setUp({ authenticate: refuse, maxBodyBytes: 100 });
    const { status, body } = await handler(request(operation, parts), plain);
    return status === 404 ? 404 : (JSON.parse(body) as { __type: string }).__type;
  };

  test('path before size', async () => {
    expect(await code({ target: '/x', body: ' '.repeat(101) })).toBe(404);
  });
  test('size before syntax', async () => {
    expect(await code({ body: '{'.repeat(101) })).toBe('RequestEntityTooLargeException');
  });
  test('syntax before target', async () => {
    expect(await code({ body: '{' }, 'Nope')).toBe('SerializationException');
  });
  test('target before authentication', async () => {
    expect(await code({}, 'Nope')).toBe('UnknownOperationException');
  });
  test('authentication before types', async () => {
    expect(await code({ body: { Count: 'x' } })).toBe('UnrecognizedClientException');
  });
  test('types before constraints', async () => {
    const { body } = await answer('Echo', { body: { Text: '', Count: 'x' } });
    expect(JSON.parse(body).__type).toBe('SerializationException');
  });
});

describe('errors of the method', () => {
  test.each([
    ['known', 400, '{"__type":"NotThereException","message":"there is no such thing"}'],
    ['known with status', 410, '{"__type":"NotThereException","message":"gone"}'],
    ['without message', 400, '{"__type":"QuietException"}'],
    ['capital', 400, '{"__type":"AccessDeniedException","Message":"you may not"}'],
    ['unlisted', 500, '{"__type":"EchoInternalException"}'],
    ['not an error', 500, '{"__type":"EchoInternalException"}'],
    ['hostile', 500, '{"__type":"EchoInternalException"}'],
    ['bad output', 500, '{"__type":"EchoInternalException"}'],
    ['anything else', 500, '{"__type":"EchoInternalException"}'],
  ])('%s', async (How, status, body) => {
    const { handler, events } = setUp();
    const response = await handler(request('Fail', { body: { How } }), plain);
    expect(response).toMatchObject({ status, body, headers: { 'content-type': json } });
    expect(response.headers['x-amzn-requestid']).toMatch(uuid);
    expect(events).toHaveLength(1);
    expect(events[0]!.errorCode).toBe((JSON.parse(body) as { __type: string }).__type);
  });

  test('a failing authenticator is an internal error, its text told to onAnswer only', async () => {
    const failure = new Error('secret detail');
    const { handler, events } = setUp({ authenticate: () => Promise.reject(failure) });
    const response = await handler(request('Nothing'), plain);
    expect(response.status).toBe(500);
    expect(JSON.stringify(response)).not.toContain('secret');
    expect(events[0]).toMatchObject({ failure, identity: null, operation: 'Nothing' });
  });
});

describe('onAnswer', () => {
  test('is told of success and of refusals', async () => {
    const { handler, events } = setUp();
    const ok = await handler(request('Nothing'), plain);
    const refused = await handler(request('Nope'), plain);
    await handler(request('Echo'), plain);
    expect(events).toMatchObject([
      {
        requestId: ok.headers['x-amzn-requestid'],
        operation: 'Nothing',
        identity: 'alice',
        status: 200,
        errorCode: null,
        failure: null,
      },
      {
        requestId: refused.headers['x-amzn-requestid'],
        operation: null,
        identity: null,
        status: 400,
        errorCode: 'UnknownOperationException',
      },
      { operation: 'Echo', identity: 'alice', errorCode: 'ValidationException', failure: null },
    ]);
    for (const { durationMs } of events) expect(durationMs).toBeGreaterThanOrEqual(0);
  });

  test('that throws takes no answer away', async () => {
    const { handler } = setUp({
      onAnswer: () => {
        throw new Error('disk full');
      },
    });
    expect((await handler(request('Nothing'), plain)).status).toBe(200);
  });
});

test('a missing method is refused before any request', () => {
  const options = { authenticate: () => ({ identity: '', region: '' }) };
  expect(() => createHandler(echoService, new EchoImplementation(), options)).not.toThrow();
  expect(() => createHandler(echoService, { echo() {} }, options)).toThrow(
    'the implementation of echo has no method nothing for Nothing',
  );
});

test('never rejects and never answers 500, whatever the bytes', async () => {
  const { handler } = setUp();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.json(), fc.string()),
      fc.string(),
      fc.dictionary(fc.string(), fc.string()),
      async (body, target, headers) => {
        for (const operation of ['Echo', 'Nothing']) {
          const some = await handler(request(operation, { body, headers }), plain);
          expect(some.status).toBeLessThan(500);
        }
        const other = await handler(request('Echo', { body, target }), plain);
        expect(other.status).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
});
