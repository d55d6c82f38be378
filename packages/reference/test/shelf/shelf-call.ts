import type { OperationContent, ServiceContent } from '@trent/reference/content';
import type { Call } from '../../src/app/send/call.ts';
import { putBook } from './operations.ts';
import { service } from './service.ts';

/** A call of PutBook; what is given stands in place of what is usual. */
export function shelfCall(
  body: string,
  more: {
    readonly service?: Partial<ServiceContent>;
    readonly operation?: Partial<OperationContent>;
    readonly region?: string;
    readonly input?: Call['input'];
  } = {},
): Call {
  return {
    service: { ...service, ...more.service },
    operation: { ...putBook, ...more.operation },
    url: new URL('http://127.0.0.1:8080/'),
    region: more.region ?? 'north-1',
    body,
    input: more.input ?? null,
  };
}
