import type { SearchEntry } from '../../content/index.ts';
import { operationHref } from '../route/route.ts';

const sections = {
  'request-member': 'request',
  'response-member': 'response',
  error: 'errors',
} as const;

/** Where in the reference a hit stands. */
export function entryHref({ operation, kind, name }: SearchEntry): string {
  return kind === 'operation'
    ? operationHref(operation)
    : operationHref(operation, `${sections[kind]}/${name}`);
}
