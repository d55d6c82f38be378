import {
  CONTENT_TYPE,
  ServiceError,
  decodeInput,
  encodeOutput,
  isServiceError,
  parseBody,
  parseTarget,
  readInput,
} from '@trent/protocol';
import type { HttpRequest, HttpResponse } from '@trent/protocol';
import { internalFailure, refusal, success } from './answers.ts';
import type { CallContext, Connection, Handler, HandlerOptions } from './call-context.ts';
import { bodyTooLarge, defaultMaxBodyBytes, isClaimed, notThisProtocol } from './claim.ts';
import { violationsMessage } from './constraints/violations-message.ts';
import type { OperationDescriptor, ServiceDescriptor } from './service-descriptor.ts';

type Method<Identity> = (input: unknown, context: CallContext<Identity>) => unknown;

/** What becomes known of a call on its way; for the event. */
interface Call<Identity> {
  readonly requestId: string;
  operation: string | null;
  identity: Identity | null;
  errorCode: string | null;
  failure: unknown;
}

/**
 * The server as one function from request to response, which never throws and never rejects.
 *
 * Checks, in this order: method, path and content type (404, XML); size of the body (413); JSON syntax
 * (SerializationException); `X-Amz-Target` (UnknownOperationException); `authenticate`; operations that the service
 * says it does not have; JSON types
 * (SerializationException); constraints, all in one ValidationException; then the method runs. A ServiceError thrown by
 * any of them is answered as the service's error table says. A code that is not in the table, and anything else thrown,
 * is answered as the service's internal error without a word about the cause, which `onAnswer` is told.
 *
 * `implementation` has, under the name that the operation's descriptor says, one method per operation: it takes the
 * decoded input and the CallContext and gives the output, at once or as a promise, or throws ServiceError. It is an
 * `object` here since the generated stub states its type exactly.
 *
 * Throws TypeError at once where a method is missing.
 */
export function createHandler<Identity>(
  service: ServiceDescriptor,
  implementation: object,
  options: HandlerOptions<Identity>,
): Handler {
  const methods = implementation as Readonly<Record<string, Method<Identity>>>;
  for (const { name, method } of Object.values(service.operations)) {
    if (typeof methods[method] !== 'function') {
      throw new TypeError(
        `the implementation of ${service.name} has no method ${method} for ${name}`,
      );
    }
  }
  const { authenticate, onAnswer, now = () => new Date() } = options;
  const maxBodyBytes = options.maxBodyBytes ?? defaultMaxBodyBytes;

  return async (request, connection) => {
    const startedAt = performance.now();
    const call: Call<Identity> = {
      requestId: crypto.randomUUID(),
      operation: null,
      identity: null,
      errorCode: null,
      failure: null,
    };
    let response: HttpResponse;
    try {
      response = await answer(request, connection, call);
    } catch (error) {
      response = answerToError(error, call);
    }
    if (onAnswer !== undefined) {
      try {
        onAnswer({ ...call, status: response.status, durationMs: performance.now() - startedAt });
      } catch {
        // It promised not to; the caller still gets the answer.
      }
    }
    return response;
  };

  async function answer(
    request: HttpRequest,
    connection: Connection,
    call: Call<Identity>,
  ): Promise<HttpResponse> {
    const { requestId } = call;
    if (!isClaimed(request, service.contentType ?? CONTENT_TYPE)) {
      call.errorCode = 'UnknownOperationException';
      return notThisProtocol(requestId);
    }
    if (request.body.length > maxBodyBytes) {
      call.errorCode = 'RequestEntityTooLargeException';
      return bodyTooLarge(requestId, maxBodyBytes);
    }
    const receivedAt = now();
    const json = parseBody(request.body);
    const name = readTarget(request.headers['x-amz-target']);
    call.operation = name;

    const { identity, region } = await authenticate(request, connection);
    call.identity = identity;
    const operation = findOperation(name);

    const wire = readInput(operation.input, json);
    validate(operation, wire);
    const input = decodeInput(operation.input, wire);
    const output = await methods[operation.method]!(input, {
      identity,
      region,
      operation: operation.name,
      requestId,
      receivedAt,
      connection,
    });
    return success(
      service,
      requestId,
      operation.output === null ? '' : encodeOutput(operation.output, output as object),
    );
  }

  /** The operation that is called, whether the service has it or says that it does not. */
  function readTarget(target: string | undefined): string {
    const name = parseTarget(target, service.targetPrefix);
    const isKnown =
      name !== undefined &&
      (Object.hasOwn(service.operations, name) ||
        service.unsupported?.operations.includes(name) === true);
    if (!isKnown) throw new ServiceError('UnknownOperationException');
    return name;
  }

  function findOperation(name: string): OperationDescriptor {
    if (Object.hasOwn(service.operations, name)) return service.operations[name]!;
    const { error, message } = service.unsupported!;
    throw new ServiceError(error, message?.replace('{operation}', name) ?? '');
  }

  function answerToError(error: unknown, call: Call<Identity>): HttpResponse {
    try {
      const known = isServiceError(error) ? refusal(service, error, call.requestId) : undefined;
      if (known !== undefined) {
        call.errorCode = (error as ServiceError).code;
        return known;
      }
    } catch {
      // An error that cannot even be read is answered like any other that nobody foresaw.
    }
    call.errorCode = service.internalError;
    call.failure = error;
    return internalFailure(service, call.requestId);
  }
}

function validate(operation: OperationDescriptor, wire: unknown): void {
  if (operation.validate(wire)) return;
  const violations = operation.validate.errors ?? [];
  throw new ServiceError('ValidationException', violationsMessage(operation, violations, wire));
}
