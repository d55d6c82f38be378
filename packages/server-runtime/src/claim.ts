/** Whether a request is one of this protocol at all: judged by its head, so an adapter need not read a body in vain. */
import { CONTENT_TYPE, CONTENT_TYPE_1_0, parseMediaType } from '@trent/protocol';
import type { HttpHeaders, HttpResponse } from '@trent/protocol';

/** 1 MiB: some hundred times the largest request of the API. */
export const defaultMaxBodyBytes = 1_048_576;

/** What can be known of a request before its body. */
export interface RequestHead {
  readonly method: string;
  readonly target: string;
  readonly headers: HttpHeaders;
}

/**
 * AWS JSON is POST to `/` with one of two content types, parameters ignored; a query may sign. In: the media type of the
 * service; without it, that of either version of the protocol will do.
 */
export function isClaimed({ method, target, headers }: RequestHead, mediaType?: string): boolean {
  return method === 'POST' && isRoot(target) && isJson(headers['content-type'], mediaType);
}

function isRoot(target: string): boolean {
  return target === '/' || target.startsWith('/?');
}

function isJson(contentType: string | undefined, mediaType: string | undefined): boolean {
  // What every SDK sends, first: no work for it.
  if (contentType !== undefined && contentType === mediaType) return true;
  const type = parseMediaType(contentType);
  if (type === 'application/json') return true;
  return mediaType === undefined
    ? type === CONTENT_TYPE || type === CONTENT_TYPE_1_0
    : type === mediaType;
}

/** The answer to what is not claimed. */
export function notThisProtocol(requestId: string): HttpResponse {
  return {
    status: 404,
    headers: { 'content-type': 'application/xml', 'x-amzn-requestid': requestId },
    body: '<UnknownOperationException/>',
  };
}

/** The answer to a body over the limit, whether or not it was read. */
export function bodyTooLarge(requestId: string, maxBodyBytes: number): HttpResponse {
  return {
    status: 413,
    headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
    body: JSON.stringify({
      __type: 'RequestEntityTooLargeException',
      message: `The request body is larger than ${maxBodyBytes} bytes.`,
    }),
  };
}
