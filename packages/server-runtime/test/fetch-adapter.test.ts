import { createFetchHandler } from '@trent/server-runtime/fetch';
import type { FetchHandlerOptions } from '@trent/server-runtime/fetch';
import { expect, test } from 'vitest';
import { setUp, uuid } from './helpers.ts';

const url = 'https://echo.example:8443/';
const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'EchoService.Echo',
};

async function call(request: Request, options?: FetchHandlerOptions) {
  const setup = setUp();
  const response = await createFetchHandler(setup.handler, options)(request);
  return { response, text: await response.text(), ...setup };
}

/** A body whose length is not known beforehand. */
function stream(...pieces: string[]) {
  const encoder = new TextEncoder();
  return new Request(url, {
    method: 'POST',
    headers,
    duplex: 'half',
    body: new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
    }),
  });
}

test('answers a Request with a Response', async () => {
  const { response, text, implementation } = await call(
    new Request(url, { method: 'POST', headers, body: '{"Text":"hi"}' }),
    { remoteAddress: () => '192.0.2.1' },
  );
  expect(response.status).toBe(200);
  expect(text).toBe('{"Text":"hi"}');
  expect(response.headers.get('x-amzn-RequestId')).toMatch(uuid);
  expect(response.headers.get('date')).toMatch(/ GMT$/);
  expect(implementation.contexts[0]!.connection).toEqual({
    remoteAddress: '192.0.2.1',
    secure: true,
  });
});

test('gives the handler host, target and headers', async () => {
  let seen: unknown;
  const handle = createFetchHandler(async (request) => {
    seen = request;
    return { status: 200, headers: {}, body: '' };
  });
  await handle(new Request(`${url}?a=%20b`, { method: 'POST', headers }));
  expect(seen).toMatchObject({
    method: 'POST',
    target: '/?a=%20b',
    headers: { ...headers, host: 'echo.example:8443' },
  });
});

test('a body in pieces arrives whole', async () => {
  const { text } = await call(stream('{"Te', 'xt":', '"hi"}'));
  expect(text).toBe('{"Text":"hi"}');
});

test('a body at the limit passes, one byte more does not, however it comes', async () => {
  const options = { maxBodyBytes: 13 };
  expect((await call(stream('{"Text":', '"hi"}'), options)).response.status).toBe(200);
  const streamed = await call(stream('{"Text":', '"hi" }'), options);
  expect(streamed.response.status).toBe(413);
  expect(streamed.text).toContain('RequestEntityTooLargeException');
  const announced = new Request(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': '14' },
    body: '{"Text":"hi" }',
  });
  expect((await call(announced, options)).response.status).toBe(413);
});

test('what is not of the protocol is answered without reading the body', async () => {
  const request = new Request(`${url}x`, { method: 'POST', headers, body: '{}' });
  const { response, text } = await call(request);
  expect(response.status).toBe(404);
  expect(text).toBe('<UnknownOperationException/>');
  expect(request.bodyUsed).toBe(false);
});
