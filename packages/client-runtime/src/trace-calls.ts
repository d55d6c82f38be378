/** Spans for calls and attempts, through OpenTelemetry's API package. An entry of its own, since that is a dependency. */
import { SpanKind, SpanStatusCode, context, propagation, trace } from '@opentelemetry/api';
import type { Attributes, Span, Tracer } from '@opentelemetry/api';
import { isServiceError } from '@trent/protocol';
import type { AttemptResult, CallContext, Interceptor } from './interceptor.ts';
import { isTransportError } from './transport-error.ts';

export interface TraceOptions {
  /** Default: the global tracer provider's, named `@trent/client-runtime`. */
  readonly tracer?: Tracer;
  /** Sends the trace context along in the headers of the global propagator, signed. Default false. */
  readonly propagate?: boolean;
}

/**
 * A span for each call, `kms/DescribeKey`, and one inside for each attempt, with the attributes of OpenTelemetry's semantic
 * conventions for AWS SDKs and for HTTP clients. No attribute holds what is sent or answered.
 */
export function traceCalls(options: TraceOptions = {}): Interceptor {
  const { tracer = trace.getTracer('@trent/client-runtime'), propagate = false } = options;
  return {
    call: (call, next) =>
      tracer.startActiveSpan(
        `${call.operation.signingName}/${call.operation.name}`,
        { kind: SpanKind.CLIENT, attributes: attributesOf(call) },
        async (span) => {
          try {
            return await next();
          } catch (error) {
            fail(span, error);
            throw error;
          } finally {
            const { httpStatusCode, requestId, attempts } = call.metadata;
            span.setAttributes({
              'http.response.status_code': httpStatusCode,
              'aws.request_id': requestId,
              'http.request.resend_count': attempts > 1 ? attempts - 1 : undefined,
            });
            span.end();
          }
        },
      ),
    attempt: ({ attempt, delayMs, headers }, next) =>
      tracer.startActiveSpan(
        'POST',
        { kind: SpanKind.CLIENT, attributes: { 'http.request.method': 'POST' } },
        async (span) => {
          if (propagate) propagation.inject(context.active(), headers);
          if (attempt > 1) {
            span.setAttributes({
              'http.request.resend_count': attempt - 1,
              'trent.retry_delay_ms': delayMs,
            });
          }
          let result: AttemptResult;
          try {
            result = await next();
            span.setAttributes({
              'http.response.status_code': result.status,
              'aws.request_id': result.requestId,
            });
            if (result.error !== undefined) fail(span, result.error);
          } catch (error) {
            fail(span, error);
            throw error;
          } finally {
            span.end();
          }
          return result;
        },
      ),
  };
}

function attributesOf({ operation, region, host }: CallContext): Attributes {
  const [, address = host, port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return {
    'rpc.system': 'aws-api',
    'rpc.service': operation.signingName,
    'rpc.method': operation.name,
    'cloud.region': region,
    'server.address': address,
    ...(port === undefined ? {} : { 'server.port': Number(port) }),
  };
}

/** Of errors that are not the client's own, the name alone: their words might hold a secret. */
function fail(span: Span, error: unknown): void {
  const known = isServiceError(error) || isTransportError(error);
  span.setAttribute(
    'error.type',
    known ? error.code : error instanceof Error ? error.name : '_OTHER',
  );
  span.setStatus({ code: SpanStatusCode.ERROR, ...(known ? { message: error.message } : {}) });
}
