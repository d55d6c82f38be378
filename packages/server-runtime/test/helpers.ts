import type { HttpRequest } from '@trent/protocol';
import type { AnswerEvent, Handler, HandlerOptions } from '@trent/server-runtime';
import { createHandler } from '@trent/server-runtime';
import { EchoImplementation, echoService } from './echo-service.ts';

export interface Setup {
  readonly handler: Handler;
  readonly implementation: EchoImplementation<string>;
  readonly events: AnswerEvent<string>[];
}

/** A handler that lets everybody in, unless told otherwise. */
export function setUp(options: Partial<HandlerOptions<string>> = {}): Setup {
  const implementation = new EchoImplementation<string>();
  const events: AnswerEvent<string>[] = [];
  const handler = createHandler<string>(echoService, implementation, {
    authenticate: () => ({ identity: 'alice', region: 'us-east-1' }),
    onAnswer: (event) => events.push(event),
    ...options,
  });
  return { handler, implementation, events };
}

export interface Parts extends Partial<Omit<HttpRequest, 'body' | 'headers'>> {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A request as an SDK makes it; a body that is no text is sent as JSON. */
export function request(operation: string, parts: Parts = {}): HttpRequest {
  const { body = {}, headers = {}, method = 'POST', target = '/' } = parts;
  return {
    method,
    target,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `EchoService.${operation}`,
      ...headers,
    },
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

export const plain = { secure: false };

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
