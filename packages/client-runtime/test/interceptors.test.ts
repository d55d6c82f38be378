import { inspect } from 'node:util';
import {
  ServiceError,
  createClient,
  createInMemoryTransport,
  logCalls,
  metadataOf,
} from '@trent/client-runtime';
import type { CallContext, ClientConfig, Interceptor } from '@trent/client-runtime';
import { describe, expect, test } from 'vitest';
import { alice, config, echo, fail, nothing, signedEcho, virtualClock } from './helpers.ts';

const { handler, implementation } = signedEcho();

/** A client whose first `failures` attempts are answered with 500. */
function clientWith(parts: Partial<ClientConfig>, failures = 0) {
  let left = failures;
  return createClient({
    ...config,
    clock: virtualClock(),
    random: () => 0.5,
    transport: createInMemoryTransport(async (request, connection) => {
      if (left-- <= 0) return handler(request, connection);
      const headers = { 'x-amzn-requestid': 'failed' };
      return { status: 500, headers, body: '{"__type":"EchoInternalException"}' };
    }),
    ...parts,
  });
}

describe('metadata', () => {
  test('tells of an output how it came about', async () => {
    const output = await clientWith({}, 2).send(echo, { Text: 'hi' });
    expect(metadataOf(output)).toEqual({
      httpStatusCode: 200,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attempts: 3,
      totalRetryDelay: 75,
    });
    expect(metadataOf(await clientWith({}).send(nothing, {}))).toMatchObject({ attempts: 1 });
  });

  test('tells the same of errors', async () => {
    const refusal = await clientWith({}, 1)
      .send(fail, { How: 'known' })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ServiceError);
    expect(metadataOf(refusal)).toMatchObject({
      httpStatusCode: 400,
      requestId: (refusal as ServiceError).requestId,
      attempts: 2,
      totalRetryDelay: 25,
    });
    const aborted: unknown = await clientWith({})
      .send(nothing, {}, { signal: AbortSignal.abort() })
      .catch((error: unknown) => error);
    expect(metadataOf(aborted)).toMatchObject({ httpStatusCode: undefined, attempts: 0 });
  });

  test('does not show: outputs print, compare, spread and serialise as without it', async () => {
    const output = await clientWith({}).send(echo, { Text: 'hi', Password: 'hunter2' });
    expect(output).toStrictEqual({ Text: 'hi', Password: 'hunter2' });
    expect(inspect(output)).toBe("{ Text: 'hi', Password: [redacted] }");
    expect(JSON.stringify(output)).toBe('{"Text":"hi","Password":"hunter2"}');
    expect(metadataOf({ ...output })).toBeUndefined();
    expect([metadataOf(null), metadataOf('text'), metadataOf({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('interceptors', () => {
  test('run in order, the first outermost, around the call and around each attempt', async () => {
    const events: string[] = [];
    const named = (name: string): Interceptor => ({
      async call(context, next) {
        events.push(`${name} call ${context.operation.name}`);
        const output = await next();
        events.push(`${name} call done after ${context.metadata.attempts}`);
        return output;
      },
      async attempt(context, next) {
        events.push(`${name} attempt ${context.attempt}, delay ${context.delayMs}`);
        const result = await next();
        events.push(`${name} status ${result.status} ${result.error?.code}`);
        return result;
      },
    });
    await clientWith({ interceptors: [named('a'), named('b')] }, 1).send(nothing, {});
    expect(events).toEqual([
      'a call Nothing',
      'b call Nothing',
      'a attempt 1, delay 0',
      'b attempt 1, delay 0',
      'b status 500 EchoInternalException',
      'a status 500 EchoInternalException',
      'a attempt 2, delay 25',
      'b attempt 2, delay 25',
      'b status 200 undefined',
      'a status 200 undefined',
      'b call done after 2',
      'a call done after 2',
    ]);
  });

  test('add headers, which are signed', async () => {
    const client = clientWith({
      interceptors: [
        {
          attempt(context, next) {
            context.headers['traceparent'] = '00-1-2-01';
            return next();
          },
        },
      ],
      transport: createInMemoryTransport(async (request, connection) => {
        expect(request.headers['authorization']).toContain(';traceparent;');
        return handler(request, connection);
      }),
    });
    await client.send(nothing, {});
    expect(implementation.contexts.at(-1)).toMatchObject({ identity: 'alice' });
  });

  test('see the failure, and may answer instead of the service', async () => {
    const cached = { Text: 'kept' };
    const interceptor: Interceptor = {
      async call<Output>(_: CallContext, next: () => Promise<Output>): Promise<Output> {
        return next().catch(() => cached as Output);
      },
    };
    const client = clientWith({ interceptors: [interceptor], maxAttempts: 1 }, 1);
    expect(await client.send(echo, { Text: 'hi' })).toBe(cached);
  });

  test('see the input, but do not show it when the context is printed', async () => {
    const contexts: CallContext[] = [];
    const client = clientWith({
      interceptors: [
        {
          attempt(context, next) {
            contexts.push(context.call);
            return next();
          },
        },
      ],
    });
    await client.send(echo, { Text: 'hi', Password: 'hunter2' });
    expect(contexts[0]?.input).toEqual({ Text: 'hi', Password: 'hunter2' });
    expect(inspect(contexts, { depth: 9 })).not.toContain('hunter2');
    expect(JSON.stringify(contexts)).not.toContain('hunter2');
  });

  test.each<[string, Interceptor, string]>([
    [
      'swallows an attempt',
      { attempt: async () => ({}) as never },
      'an interceptor did not call next',
    ],
    [
      'repeats an attempt',
      { attempt: async (_, next) => next().then(next) },
      'an interceptor called next twice',
    ],
    ['throws', { attempt: () => Promise.reject(new Error('its own')) }, 'its own'],
  ])('one that %s fails the call', async (_, interceptor, message) => {
    const client = clientWith({ interceptors: [interceptor] });
    await expect(client.send(nothing, {})).rejects.toThrow(message);
  });
});

describe('logCalls', () => {
  test('tells of calls and of attempts that failed, without what was sent and answered', async () => {
    const lines: [level: string, message: string, fields: object][] = [];
    const logger = {
      debug: (message: string, fields: object) => lines.push(['debug', message, fields]),
      warn: (message: string, fields: object) => lines.push(['warn', message, fields]),
    };
    const interceptors = [logCalls(logger)];
    await clientWith({ interceptors }, 1).send(echo, { Text: 'a text', Password: 'hunter2' });
    await clientWith({ interceptors })
      .send(fail, { How: 'known' })
      .catch(() => {});
    await clientWith({
      interceptors,
      credentials: () => Promise.reject(new Error(`secret ${alice.secretAccessKey}`)),
    })
      .send(nothing, {})
      .catch(() => {});
    expect(lines.map(([level, message]) => `${level}: ${message}`)).toEqual([
      'debug: echo Echo attempt failed',
      'debug: echo Echo succeeded',
      'debug: echo Fail attempt failed',
      'warn: echo Fail failed',
      'debug: echo Nothing attempt failed',
      'warn: echo Nothing failed',
    ]);
    expect(lines[0]?.[2]).toMatchObject({ attempt: 1, requestId: 'failed' });
    expect(lines[1]?.[2]).toMatchObject({
      operation: 'Echo',
      region: 'us-east-1',
      host: 'echo.example',
      attempts: 2,
      httpStatusCode: 200,
      totalRetryDelay: 25,
    });
    expect(lines[3]?.[2]).toMatchObject({ code: 'NotThereException' });
    expect(inspect(lines, { depth: 9 })).not.toMatch(/a text|hunter2|alice-secret/);
  });
});
