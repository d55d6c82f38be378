/** What leaves the server, as HTTP. */
import type { HttpHeaders, HttpResponse } from '@trent/protocol';
import { CONTENT_TYPE, encodeOutput, writeErrorBody } from '@trent/protocol';
import type { ServiceError } from '@trent/protocol';
import type { ServiceDescriptor } from './service-descriptor.ts';

export function success(service: ServiceDescriptor, requestId: string, body: string): HttpResponse {
  return { status: 200, headers: jsonHeaders(service, requestId), body };
}

/** `error` as its code's entry in the service's table has it; `undefined` where there is none. */
export function refusal(
  service: ServiceDescriptor,
  error: ServiceError,
  requestId: string,
): HttpResponse | undefined {
  if (!Object.hasOwn(service.errors, error.code)) return undefined;
  const { status, messageMember, members } = service.errors[error.code]!;
  const carried = members && (JSON.parse(encodeOutput(members, error.members)) as object);
  return {
    status: error.status ?? status,
    headers: jsonHeaders(service, requestId),
    body: writeErrorBody(error.code, error.message, messageMember, carried),
  };
}

/** Nothing of what happened is told. */
export function internalFailure(service: ServiceDescriptor, requestId: string): HttpResponse {
  return {
    status: 500,
    headers: jsonHeaders(service, requestId),
    body: writeErrorBody(service.internalError, '', 'message'),
  };
}

function jsonHeaders({ contentType }: ServiceDescriptor, requestId: string): HttpHeaders {
  return { 'content-type': contentType ?? CONTENT_TYPE, 'x-amzn-requestid': requestId };
}
