import type { HttpResponse } from '../http.ts';
import type { JsonObject } from '../json/json-value.ts';
import { parseResponse } from '../json/parse-response.ts';
import { ServiceError } from '../service-error.ts';

/** Code of an error whose answer does not say what it is. */
export const UNKNOWN_ERROR = 'UnknownError';

/**
 * Makes the error that an answer stands for. Never throws, whatever the answer holds.
 *
 * The code comes from the header `x-amzn-errortype`, else the body's `code`, else its `__type`, without namespace and
 * URI (Smithy, AWS JSON 1.1 protocol, operation error serialization); where none of them names one, it is
 * `UnknownError`. The message is the body's `message` or `Message`, `''` where it has none; for a body that is no JSON
 * object, as of a proxy, it says so. Status and request id are those of the answer.
 *
 * `readMembers` gives what an error of that code carries besides its text, `undefined` where nothing is known of it; it
 * may throw, and then the error has no members.
 */
export function readError(
  response: HttpResponse,
  readMembers?: (code: string, body: JsonObject) => Readonly<Record<string, unknown>> | undefined,
): ServiceError {
  const { status, headers } = response;
  const body = parseResponse(response.body);
  const code =
    errorCode(headers['x-amzn-errortype']) ??
    errorCode(member(body, 'code')) ??
    errorCode(member(body, '__type')) ??
    UNKNOWN_ERROR;
  const requestId = headers['x-amzn-requestid'] ?? headers['x-amz-request-id'];
  const members = body && readMembers && attempt(() => readMembers(code, body));
  return new ServiceError(code, errorMessage(response, body, code), {
    status,
    ...(members === undefined ? {} : { members }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** `ns#FooError:http://x/` gives `FooError`. */
function errorCode(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const uncut = value.split(':', 1)[0]!;
  const name = uncut.slice(uncut.indexOf('#') + 1).trim();
  // It becomes the name of an error and goes into logs.
  return /^[A-Za-z_][\w.-]{0,127}$/.test(name) ? name : undefined;
}

function errorMessage(
  { status, headers }: HttpResponse,
  body: JsonObject | undefined,
  code: string,
): string {
  const message = member(body, 'message') ?? member(body, 'Message');
  if (typeof message === 'string') return message;
  if (body === undefined) {
    const type = headers['content-type'] ?? 'no content type';
    return `HTTP status ${status} with a body that is not a JSON object (${type}): is something else answering at this endpoint?`;
  }
  return code === UNKNOWN_ERROR ? `HTTP status ${status} without an error type` : '';
}

function member(body: JsonObject | undefined, name: string): unknown {
  return body !== undefined && Object.hasOwn(body, name) ? body[name] : undefined;
}
