import type { OperationContent, ServiceContent } from '../../content/index.ts';

/** One call as it is prepared: everything but who signs it. */
export interface Call {
  readonly service: ServiceContent;
  readonly operation: OperationContent;
  readonly url: URL;
  readonly region: string;
  /** As it goes out. */
  readonly body: string;
  /** The body as a value; null where the text is no JSON object. */
  readonly input: Readonly<Record<string, unknown>> | null;
}

/** Headers that are known before a request is signed, as they are written. */
export function headersOf({
  service,
  operation,
}: Pick<Call, 'service' | 'operation'>): Readonly<Record<string, string>> {
  return {
    'Content-Type': service.mediaType,
    'X-Amz-Target': `${service.targetPrefix}.${operation.name}`,
  };
}
