import { readError } from '@trent/protocol';
import type { HttpResponse, ServiceError } from '@trent/protocol';
import { decode } from './decode.ts';
import type { ClientOperation } from './operation.ts';
import { attachResponseHead } from './response-head.ts';

/** The error that an answer to the operation stands for, with what it carries besides its text. Never throws. */
export function readFailure<Input, Output, Code extends string>(
  { errors }: ClientOperation<Input, Output, Code>,
  response: HttpResponse,
): ServiceError {
  const error = readError(response, (code, body) => {
    if (errors === undefined || !Object.hasOwn(errors, code)) return undefined;
    const { __type, message: _text, Message: _Text, ...members } = body;
    return decode(members, errors[code]!) as Record<string, unknown>;
  });
  attachResponseHead(error, response);
  return error;
}
