import { isJsonObject } from '../values/json.ts';
import type { JsonObject } from '../values/json.ts';
import type { Answer } from '../wire/exchange.ts';

/** An answer as far as it can be understood. */
export interface ReadAnswer {
  readonly status: number;
  /** Null where the body is no JSON object; an empty body is an object without members. */
  readonly members: JsonObject | null;
  /** The bare code in `__type`, or the name of the root of an XML body; null where there is none. */
  readonly code: string | null;
  /** `__type` as sent, where it is a text. */
  readonly type: string | null;
  readonly message: string | null;
  readonly messageMember: 'message' | 'Message' | 'none';
}

/** Reads an answer, whatever it is. Never throws. */
export function readAnswer({ status, body }: Answer): ReadAnswer {
  const members = readMembers(body);
  const type = members?.['__type'];
  const messageMember =
    members?.['message'] !== undefined
      ? 'message'
      : members?.['Message'] !== undefined
        ? 'Message'
        : 'none';
  const message = messageMember === 'none' ? null : members?.[messageMember];
  return {
    status,
    members,
    // What is no request of the protocol is answered by the front door, in XML: `<UnknownOperationException/>`.
    code:
      typeof type === 'string'
        ? bareCode(type)
        : (/^\s*<([A-Za-z]\w*)\s*\/?>/.exec(body)?.[1] ?? null),
    type: typeof type === 'string' ? type : null,
    message: typeof message === 'string' ? message : null,
    messageMember,
  };
}

/** Members of a body; null where it is no JSON object, none where it is empty. */
export function readMembers(body: string): JsonObject | null {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** `ns#FooError:http://x/` gives `FooError` (Smithy, AWS JSON 1.1 protocol, operation error serialization). */
function bareCode(type: string): string {
  const uncut = type.split(':', 1)[0]!;
  return uncut.slice(uncut.indexOf('#') + 1).trim();
}
