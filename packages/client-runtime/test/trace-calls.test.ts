import { createClient, createInMemoryTransport } from '@trent/client-runtime';
import type { ClientConfig } from '@trent/client-runtime';
import { traceCalls } from '@trent/client-runtime/opentelemetry';
import type { TextMapPropagator } from '@opentelemetry/api';
import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  TracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { config, echo, fail, signedEcho, virtualClock } from './helpers.ts';

const exporter = new InMemorySpanExporter();
const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(provider);
beforeEach(() => exporter.reset());
afterAll(() => {
  trace.disable();
  context.disable();
  propagation.disable();
});

const { handler } = signedEcho();

/** A client with spans, whose first attempt is answered with 500. */
function tracedClient(interceptor = traceCalls(), parts: Partial<ClientConfig> = {}) {
  let attempts = 0;
  return createClient({
    ...config,
    clock: virtualClock(),
    random: () => 0.5,
    interceptors: [interceptor],
    transport: createInMemoryTransport(async (request, connection) =>
      ++attempts === 1
        ? { status: 500, headers: {}, body: '{"__type":"EchoInternalException"}' }
        : handler(request, connection),
    ),
    ...parts,
  });
}

test('a call is a span, and each attempt one inside it', async () => {
  await tracedClient().send(echo, { Text: 'a text', Password: 'hunter2' });
  const [first, second, call] = exporter.getFinishedSpans();
  expect([first?.name, second?.name, call?.name]).toEqual(['POST', 'POST', 'echo/Echo']);
  for (const attempt of [first, second]) {
    expect(attempt?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  }
  expect(first?.attributes).toMatchObject({
    'http.response.status_code': 500,
    'error.type': 'EchoInternalException',
  });
  expect(second?.attributes).toMatchObject({
    'http.request.resend_count': 1,
    'trent.retry_delay_ms': 25,
  });
  expect(call?.attributes).toMatchObject({
    'rpc.system': 'aws-api',
    'rpc.service': 'echo',
    'rpc.method': 'Echo',
    'cloud.region': 'us-east-1',
    'server.address': 'echo.example',
    'http.response.status_code': 200,
    'aws.request_id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const attributes = exporter.getFinishedSpans().map((span) => span.attributes);
  expect(JSON.stringify(attributes)).not.toMatch(/a text|hunter2/);
});

test('a refusal is an error of its span', async () => {
  await tracedClient()
    .send(fail, { How: 'known' })
    .catch(() => {});
  expect(exporter.getFinishedSpans().at(-1)).toMatchObject({
    status: { code: 2, message: 'there is no such thing' },
    attributes: { 'error.type': 'NotThereException', 'http.response.status_code': 400 },
  });
});

test('the trace context travels on request, signed', async () => {
  const propagator: TextMapPropagator = {
    inject: (active, carrier, setter) =>
      setter.set(carrier, 'traceparent', trace.getSpanContext(active)?.spanId ?? ''),
    extract: (active) => active,
    fields: () => ['traceparent'],
  };
  propagation.setGlobalPropagator(propagator);
  const sent: (string | undefined)[] = [];
  const transport = createInMemoryTransport(async (request, connection) => {
    sent.push(request.headers['traceparent']);
    expect(request.headers['authorization']?.includes(';traceparent;')).toBe(sent.length === 1);
    return handler(request, connection);
  });
  await tracedClient(traceCalls({ propagate: true }), { transport }).send(echo, { Text: 'hi' });
  const [attempt] = exporter.getFinishedSpans();
  expect(sent).toEqual([attempt?.spanContext().spanId]);
  await tracedClient(traceCalls(), { transport }).send(echo, { Text: 'hi' });
  expect(sent[1]).toBeUndefined();
});
