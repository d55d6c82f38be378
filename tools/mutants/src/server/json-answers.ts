import { CONTENT_TYPE, isServiceError, writeErrorBody } from '@trent/protocol';
import type { HttpRequest, HttpResponse } from '@trent/protocol';
import type { Handler } from '@trent/server-runtime';
import type { Answer, Call, Change, JsonObject } from '../mutant.ts';

/** `next`, whose answers pass through `change` where they are JSON. */
export function changeAnswers(next: Handler, change: NonNullable<Change['answer']>): Handler {
  return async (request, connection) => {
    const response = await next(request, connection);
    const answer = readAnswer(response);
    return answer === null ? response : writeAnswer(change(answer, readCall(request)));
  };
}

/** `next`, whose requests pass through `change`; `original` finds the one that was sent and signed. */
export function changeRequests(
  next: Handler,
  change: NonNullable<Change['request']>,
  original: WeakMap<HttpRequest, HttpRequest>,
): Handler {
  return async (request, connection) => {
    const { operation } = readCall(request);
    const input = parseObject(Buffer.from(request.body).toString());
    if (input === null) return next(request, connection);
    try {
      const body = Buffer.from(JSON.stringify(change(input, operation)));
      const changed: HttpRequest = { ...request, body };
      original.set(changed, original.get(request) ?? request);
      return await next(changed, connection);
    } catch (error) {
      if (!isServiceError(error)) throw error;
      return {
        status: error.status ?? 400,
        headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': crypto.randomUUID() },
        body: writeErrorBody(error.code, error.message, 'message'),
      };
    }
  };
}

export function readCall(request: HttpRequest): Call {
  const target = request.headers['x-amz-target'] ?? '';
  return {
    operation: target.slice(target.indexOf('.') + 1),
    input: parseObject(Buffer.from(request.body).toString()) ?? {},
  };
}

function readAnswer({ status, headers, body }: HttpResponse): Answer | null {
  if (body === '') return { status, headers: { ...headers }, body: null };
  const json = parseObject(body);
  return json === null ? null : { status, headers: { ...headers }, body: json };
}

function writeAnswer({ status, headers, body }: Answer): HttpResponse {
  return { status, headers, body: body === null ? '' : JSON.stringify(body) };
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}
