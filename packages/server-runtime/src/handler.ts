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
import type {
  AuditRecord,
  Authenticated,
  CallContext,
  CallResource,
  Connection,
  Handler,
  HandlerOptions,
} from './call-context.ts';
import { bodyTooLarge, defaultMaxBodyBytes, isClaimed, notThisProtocol } from './claim.ts';
import { violationsMessage } from './constraints/violations-message.ts';
import type { OperationDescriptor, ServiceDescriptor } from './service-descriptor.ts';

type Method<Identity> = (input: unknown, context: CallContext<Identity>) => unknown;

/** What becomes known of a call on its way; for the audit and the event. */
interface Call<Identity> {
  readonly requestId: string;
  readonly receivedAt: Date;
  readonly userAgent: string | null;
  readonly resources: CallResource[];
  operation: string | null;
  caller: Authenticated<Identity> | null;
  input: object | null;
  output: object | null;
  errorCode: string | null;
  errorMessage: string;
  failure: unknown;
}

/**
 * The server as one function from request to response, which never throws and never rejects.
 *
 * Checks, in this order: method, path and content type (404, XML); size of the body (413); JSON syntax
 * (SerializationException); `X-Amz-Target` (UnknownOperationException); `authenticate`; `admit`; operations that the
 * service says it does not have; JSON types (SerializationException); constraints, all in one ValidationException; then
 * the method runs. A ServiceError thrown by any of them is answered as the service's error table says. A code that is not
 * in the table, and anything else thrown, is answered as the service's internal error without a word about the cause,
 * which `onAnswer` is told. Last comes `audit`: what it cannot take in is not answered.
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
  const { authenticate, admit, audit, onAnswer, now = () => new Date() } = options;
  const maxBodyBytes = options.maxBodyBytes ?? defaultMaxBodyBytes;

  return async (request, connection) => {
    const startedAt = performance.now();
    const call: Call<Identity> = {
      requestId: crypto.randomUUID(),
      receivedAt: now(),
      userAgent: request.headers['user-agent'] ?? null,
      resources: [],
      operation: null,
      caller: null,
      input: null,
      output: null,
      errorCode: null,
      errorMessage: '',
      failure: null,
    };
    let response: HttpResponse;
    try {
      response = await answer(request, connection, call);
    } catch (error) {
      response = answerToError(error, call);
    }
    if (audit !== undefined) {
      try {
        const written = audit(auditRecord(call, connection, response.status));
        if (written !== undefined) await written;
      } catch (error) {
        response = answerToError(error, call);
      }
    }
    if (onAnswer !== undefined) {
      const { requestId, operation, caller, errorCode, failure } = call;
      try {
        onAnswer({
          requestId,
          operation,
          identity: caller === null ? null : caller.identity,
          errorCode,
          failure,
          status: response.status,
          durationMs: performance.now() - startedAt,
        });
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
    const { requestId, receivedAt, userAgent, resources } = call;
    if (!isClaimed(request, service.contentType ?? CONTENT_TYPE)) {
      call.errorCode = 'UnknownOperationException';
      return notThisProtocol(requestId);
    }
    if (request.body.length > maxBodyBytes) {
      call.errorCode = 'RequestEntityTooLargeException';
      return bodyTooLarge(requestId, maxBodyBytes);
    }
    const json = parseBody(request.body);
    const name = readTarget(request.headers['x-amz-target']);
    call.operation = name;

    const authenticated = authenticate(request, connection);
    const caller = authenticated instanceof Promise ? await authenticated : authenticated;
    call.caller = caller;
    const { identity, region } = caller;
    admit?.({ ...caller, operation: name });
    const operation = findOperation(name);

    const wire = readInput(operation.input, json);
    validate(operation, wire);
    const input = decodeInput(operation.input, wire) as object;
    call.input = input;
    const output = (await methods[operation.method]!(input, {
      identity,
      region,
      operation: operation.name,
      requestId,
      receivedAt,
      connection,
      userAgent,
      resources,
    })) as object;
    const response = success(
      service,
      requestId,
      operation.output === null ? '' : encodeOutput(operation.output, output),
    );
    call.output = operation.output === null ? null : output;
    return response;
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
        const { code, message } = error as ServiceError;
        call.errorCode = code;
        call.errorMessage = message;
        return known;
      }
    } catch {
      // An error that cannot even be read is answered like any other that nobody foresaw.
    }
    call.errorCode = service.internalError;
    call.errorMessage = '';
    call.failure = error;
    return internalFailure(service, call.requestId);
  }
}

function auditRecord<Identity>(
  call: Call<Identity>,
  connection: Connection,
  status: number,
): AuditRecord<Identity> {
  const { requestId, receivedAt, operation, caller, userAgent, input, output, resources } = call;
  const { errorCode, errorMessage } = call;
  return {
    requestId,
    receivedAt,
    operation,
    caller,
    connection,
    userAgent,
    input,
    output,
    resources,
    status,
    errorCode,
    errorMessage,
  };
}

function validate(operation: OperationDescriptor, wire: unknown): void {
  if (operation.validate(wire)) return;
  const violations = operation.validate.errors ?? [];
  throw new ServiceError('ValidationException', violationsMessage(operation, violations, wire));
}
