import { createKmsHandler } from '@trent/kms-server-stub';
import type { KeyService } from '@trent/kms-service';
import { caller } from '../fixture.ts';
import type { Refusal } from '../fixture.ts';

/** What a caller sees: `ok`, or the status and the body of the refusal. */
export type WireAnswer = 'ok' | { readonly status: number; readonly body: object };

/** Calls an operation of a service as requests do, from the JSON of the request to that of the answer. */
export type Send = (operation: string, input: object) => Promise<WireAnswer>;

export function sender(service: KeyService, region: string): Send {
  const handler = createKmsHandler(service, { authenticate: () => ({ identity: caller, region }) });
  return async (operation, input) => {
    const { status, body } = await handler(
      {
        method: 'POST',
        target: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `TrentService.${operation}`,
        },
        body: Buffer.from(JSON.stringify(input, withBase64)),
      },
      { secure: false },
    );
    return status === 200 ? 'ok' : { status, body: JSON.parse(body) as object };
  };
}

/** A refusal on the wire: status 400 whatever the error, and the text where there is one. */
export function onTheWire({ code, message }: Refusal): WireAnswer {
  if (message === '') return { status: 400, body: { __type: code } };
  return code === 'AccessDeniedException'
    ? { status: 400, body: { __type: code, Message: message } }
    : { status: 400, body: { __type: code, message } };
}

function withBase64(this: unknown, name: string, value: unknown): unknown {
  // A Buffer has become an object by the time it is given as `value`.
  const given = (this as Readonly<Record<string, unknown>>)[name];
  return given instanceof Uint8Array ? Buffer.from(given).toString('base64') : value;
}
