import type { MemberContent, OperationContent } from '@trent/reference/content';
import { text } from './prose.ts';

export function member(name: string, more: Partial<MemberContent>): MemberContent {
  return {
    name,
    required: false,
    description: text(`What ${name} means.`),
    shape: { kind: 'boolean' },
    sensitive: false,
    deprecated: false,
    examples: [],
    since: null,
    source: `spec/shelf/operations/PutBook.yaml:${name.length}`,
    ...more,
  };
}

const string = (minLength: number, maxLength: number) =>
  ({ kind: 'string', values: null, minLength, maxLength, pattern: null }) as const;

function operation(name: string, more: Partial<OperationContent>): OperationContent {
  return {
    name,
    summary: `${name} in short`,
    description: text(`${name} at length.`),
    deprecated: false,
    documentation: null,
    since: '2026-01-01',
    headers: [],
    request: [],
    exclusive: [],
    response: null,
    shapes: [],
    errors: [],
    permissions: [],
    crossAccount: false,
    keys: [],
    checks: [],
    encryptionContext: [],
    dryRun: null,
    retry: { readOnly: false, idempotent: false },
    pagination: null,
    partitions: [],
    related: [],
    requestExamples: [],
    responseExamples: [],
    httpTask: {
      name: `shelf_${name}`,
      taskReferenceName: `shelf_${name}_ref`,
      type: 'HTTP',
      inputParameters: {
        http_request: {
          uri: 'https://shelf.north-1.example.org/',
          method: 'POST',
          headers: { 'X-Amz-Target': `Shelf_2026.${name}` },
          contentType: 'application/x-amz-json-1.0',
          accept: 'application/x-amz-json-1.0',
          body: '{}',
        },
      },
    },
    source: `spec/shelf/operations/${name}.yaml:2`,
    ...more,
  };
}

export const putBook: OperationContent = operation('PutBook', {
  request: [
    member('Title', { required: true, shape: string(1, 12), examples: ['Emma'] }),
    member('Cover', {
      shape: { kind: 'blob', minBytes: 1, maxBytes: 64 },
      sensitive: true,
      since: '2026-02-02',
    }),
    member('Row', { shape: { kind: 'integer', values: null, minimum: 1, maximum: 9 } }),
    member('Room', {
      shape: {
        kind: 'string',
        values: ['NORTH', 'SOUTH'],
        minLength: null,
        maxLength: null,
        pattern: null,
      },
    }),
    member('Authors', {
      shape: {
        kind: 'list',
        of: { kind: 'reference', name: 'Author' },
        minItems: null,
        maxItems: 3,
        uniqueItems: false,
        sparse: false,
      },
    }),
    member('Marks', {
      shape: {
        kind: 'map',
        key: null,
        of: string(0, 10),
        minProperties: null,
        maxProperties: null,
        sparse: false,
      },
    }),
  ],
  exclusive: [
    {
      members: ['Row', 'Room'],
      exactly: 'at-most-one',
      answer: { error: 'MalformedRequest', status: 400, message: 'Row or Room, not both.' },
      source: 'spec/shelf/operations/PutBook.yaml:40',
    },
  ],
  response: [member('Receipt', { required: true, sensitive: true, shape: string(1, 40) })],
  shapes: [
    {
      name: 'Author',
      description: text('Who wrote it.'),
      shape: {
        kind: 'structure',
        union: false,
        members: [
          member('Name', { required: true, shape: string(1, 20) }),
          // A shape that contains itself must not be told for ever.
          member('Teacher', { shape: { kind: 'reference', name: 'Author' } }),
        ],
      },
      sensitive: false,
      deprecated: false,
      source: 'spec/shelf/schemas/Author.yaml:1',
    },
  ],
  errors: [
    {
      code: 'ShelfFull',
      description: text('There is no room left.'),
      status: 400,
      fault: 'client',
      retryable: true,
      messageMember: 'Message',
      members: [],
      source: 'spec/shelf/errors.yaml:9',
    },
  ],
  checks: ['exclusive-members', 'room'],
  related: ['CountBooks'],
  requestExamples: [
    { name: 'novel', summary: 'A novel', value: { Title: 'Emma', Row: 2 } },
    { name: 'south', summary: 'To the south', value: { Title: 'Ulysses', Room: 'SOUTH' } },
  ],
});

export const countBooks: OperationContent = operation('CountBooks', { deprecated: true });
