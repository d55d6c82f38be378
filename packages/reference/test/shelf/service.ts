import type { ErrorContent, ServiceContent } from '@trent/reference/content';
import { text } from './prose.ts';

export const malformed: ErrorContent = {
  code: 'MalformedRequest',
  description: text('A member is missing, or is not what it should be.'),
  status: 400,
  fault: 'client',
  retryable: false,
  messageMember: 'message',
  members: [],
  source: 'spec/shelf/errors.yaml:3',
};

/** A service that nobody has: whatever the page shows of it, it cannot know by itself. */
export const service: ServiceContent = {
  name: 'shelf',
  title: 'Shelf of books',
  version: '3.1.4',
  description: text('Keeps books in order.'),
  protocol: 'aws-json-1.0',
  mediaType: 'application/x-amz-json-1.0',
  targetPrefix: 'Shelf_2026',
  signingName: 'shelf',
  checks: ['http', 'signature'],
  callers: {
    client: { package: '@library/shelf', create: 'createShelf' },
    sdk: null,
    cli: null,
  },
  endpoints: [
    {
      url: 'https://shelf.{region}.example.org',
      description: 'Everywhere',
      variables: [{ name: 'region', defaultValue: 'north-1', values: ['north-1', 'south-1'] }],
    },
  ],
  operations: [
    { name: 'PutBook', summary: 'Put a book on the shelf', deprecated: false },
    { name: 'CountBooks', summary: 'Tell how many there are', deprecated: true },
  ],
  commonErrors: [malformed],
  shapes: [],
  keySpecs: [],
  source: 'spec/shelf/openapi.yaml:1',
};
