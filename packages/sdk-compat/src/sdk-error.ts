import {
  isServiceError,
  isTransportError,
  metadataOf,
  responseHeadOf,
} from '@trent/client-runtime';
import type { ServiceError, TransportError } from '@trent/client-runtime';
import type { ExceptionClass, ResponseMetadata, ServiceException } from './exception.ts';

/** The exceptions of a service. */
export interface SdkExceptions {
  /** Classes by code. */
  readonly classes: Readonly<Record<string, ExceptionClass>>;
  /** The class that all of them extend; refusals that have no class of their own are instances of it. */
  readonly base: new (
    options: ConstructorParameters<typeof ServiceException>[0],
  ) => ServiceException;
}

/** `$metadata` of an output or error of the runtime. */
export function responseMetadata(value: unknown): ResponseMetadata {
  const { httpStatusCode, requestId, attempts, totalRetryDelay } = metadataOf(value) ?? {};
  return { httpStatusCode, requestId, attempts, totalRetryDelay };
}

/** What the SDK would have thrown where the runtime threw `error`. */
export function sdkError(error: unknown, exceptions: SdkExceptions): unknown {
  if (isServiceError(error)) return exceptionOf(error, exceptions);
  if (isTransportError(error)) return transportErrorOf(error);
  // Of @trent/credentials, which is loaded only where it is needed.
  if (error instanceof Error && error.name === 'CredentialsError') return credentialsErrorOf(error);
  return error;
}

function exceptionOf(error: ServiceError, { classes, base }: SdkExceptions): ServiceException {
  const { code, status = 0 } = error;
  const options = {
    // The SDK's word for no message.
    message: error.message === '' ? 'UnknownError' : error.message,
    $metadata: responseMetadata(error),
  };
  const Class = Object.hasOwn(classes, code) ? classes[code] : undefined;
  const exception =
    Class === undefined
      ? new base({ ...options, name: code, $fault: status >= 500 ? 'server' : 'client' })
      : new Class(options);
  const head = responseHeadOf(error);
  hide(exception, 'cause', error);
  if (head) hide(exception, '$response', { statusCode: head.status, headers: head.headers });
  return exception;
}

/** As a member that does not show when `error` is printed. */
function hide(error: Error, name: string, value: unknown): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}

function credentialsErrorOf(error: Error): Error {
  const made = new Error(error.message, { cause: error });
  made.name = 'CredentialsProviderError';
  return made;
}

/** Named as with the SDK: AbortError, TimeoutError, or as the failure underneath, with its code (`ECONNREFUSED`). */
function transportErrorOf(error: TransportError): Error {
  const made = new Error(error.message, { cause: error });
  const underneath = error.cause as { name?: unknown; code?: unknown } | undefined;
  const isConnection = error.code === 'ConnectionError';
  Object.defineProperty(made, 'name', {
    value: isConnection ? String(underneath?.name ?? 'Error') : error.code,
    configurable: true,
    writable: true,
  });
  return Object.assign(made, {
    $metadata: responseMetadata(error),
    ...(isConnection && typeof underneath?.code === 'string' && { code: underneath.code }),
  });
}
