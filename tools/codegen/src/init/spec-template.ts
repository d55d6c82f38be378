import { pascalCase } from '../targets/text/names.ts';

/**
 * The spec of a new service in our layout, small enough to read and with one of everything that most services have: an
 * operation that makes, one that reads and one that lists in pages. In: name of the service (`orders`). Out: text by path
 * in the spec folder.
 */
export function specTemplate(name: string): ReadonlyMap<string, string> {
  const title = pascalCase(name);
  const targetPrefix = `${title}Service`;
  return new Map([
    ['codegen.json', config(name)],
    ['README.md', readme(name)],
    ['openapi.yaml', entry(name, title, targetPrefix)],
    ['answers.yaml', answers],
    ['errors.yaml', errors],
    ['operations/CreateNote.yaml', createNote(name, targetPrefix)],
    ['operations/DescribeNote.yaml', describeNote(name, targetPrefix)],
    ['operations/ListNotes.yaml', listNotes(name, targetPrefix)],
    ['schemas/Note.yaml', note],
    ['schemas/NoteId.yaml', noteId],
  ]);
}

function config(name: string): string {
  const targets = ['types', 'validator', 'server-stub', 'client'].map((target) => [
    target,
    `packages/${name}-${target}/src/gen`,
  ]);
  return `${JSON.stringify({ spec: 'openapi.yaml', targets: Object.fromEntries(targets) }, null, 2)}\n`;
}

function readme(name: string): string {
  return `# The spec of ${name}

| file            | says                                                                  |
| --------------- | --------------------------------------------------------------------- |
| \`openapi.yaml\`  | the service: its names, errors and operations                         |
| \`operations/\`   | one file an operation: request, answer, errors, permissions           |
| \`schemas/\`      | shapes that several operations share; the name of the file is theirs  |
| \`errors.yaml\`   | errors on the wire                                                    |
| \`answers.yaml\`  | refusals by name, and their words                                     |
| \`codegen.json\`  | what is generated from all this, and where to                         |

After an edit: \`trent-codegen lint spec/${name}\`, then \`trent-codegen generate spec/${name}\`; or leave
\`trent-codegen watch spec/${name}\` running.

## Another operation

Copy a file in \`operations/\`, change its names, and enter it under \`paths\` in \`openapi.yaml\`.
`;
}

function entry(name: string, title: string, targetPrefix: string): string {
  const path = (operation: string): string =>
    `  /#X-Amz-Target=${targetPrefix}.${operation}:\n    $ref: operations/${operation}.yaml\n`;
  return `openapi: 3.1.0
info:
  title: ${title}
  version: 0.1.0
  description: Keeps notes. Change this to what the service is for.
servers:
  - url: https://${name}.{region}.example.com
    variables:
      region:
        default: us-east-1
security:
  - sigv4: []
x-trent-service:
  name: ${name}
  protocol: aws-json-1.1
  targetPrefix: ${targetPrefix}
  signingName: ${name}
  internalError: InternalServiceException
  # What happens before an operation's own checks, in this order.
  checks: [http, json-syntax, target, signature, json-types, constraints]
x-trent-answers:
  $ref: answers.yaml
x-trent-errors:
  $ref: errors.yaml
paths:
${path('CreateNote')}${path('DescribeNote')}${path('ListNotes')}components:
  securitySchemes:
    sigv4:
      type: apiKey
      in: header
      name: Authorization
      description: AWS Signature Version 4, of the service ${name}.
`;
}

const answers = `# What the service says when it refuses, by name. {name} stands for a value of the request.
no-such-note:
  error: NotFoundException
  message: Note {noteId} does not exist.
`;

const errors = `# Errors on the wire. Those that are common are declared by no operation.
NotFoundException:
  type: object
  description: The request names something that does not exist.
  properties: { message: { type: string } }
  x-trent-error: { code: NotFoundException, fault: client, httpStatus: 400 }
InternalServiceException:
  type: object
  description: The service failed. The request can be sent again.
  properties: { message: { type: string } }
  x-trent-error:
    { code: InternalServiceException, fault: server, httpStatus: 500, retryable: true, common: true }
ValidationException:
  type: object
  description: The request breaks a limit of the spec.
  properties: { message: { type: string } }
  x-trent-error: { code: ValidationException, fault: client, httpStatus: 400, common: true }
SerializationException:
  type: object
  description: The request is no JSON, or holds a value of a wrong type.
  properties: { Message: { type: string } }
  x-trent-error: { code: SerializationException, fault: client, httpStatus: 400, common: true }
UnknownOperationException:
  type: object
  description: There is no such operation.
  properties: { message: { type: string } }
  x-trent-error: { code: UnknownOperationException, fault: client, httpStatus: 400, common: true }
`;

interface OperationParts {
  readonly name: string;
  readonly targetPrefix: string;
  readonly operation: string;
  readonly summary: string;
  readonly description: string;
  readonly request: string;
  readonly example: string;
  readonly answer: string;
  readonly response: string;
  /** YAML of the errors' responses, with its own indentation. */
  readonly errors: string;
  readonly words: string;
}

function operation(parts: OperationParts): string {
  return `post:
  operationId: ${parts.operation}
  summary: ${parts.summary}
  description: ${parts.description}
  parameters:
    - name: X-Amz-Target
      in: header
      required: true
      description: Names the operation.
      schema: { type: string, enum: [${parts.targetPrefix}.${parts.operation}] }
  requestBody:
    required: true
    content:
      application/x-amz-json-1.1:
        schema:
          type: object
${indent(parts.request, 10)}
        examples:
          one:
            summary: A request
            value: ${parts.example}
  responses:
    '200':
      description: ${parts.answer}
      content:
        application/x-amz-json-1.1:
          schema:
            type: object
${indent(parts.response, 12)}
${parts.errors}  x-trent-permissions:
    - { action: '${parts.name}:${parts.operation}', policy: iam-policy, resource: '*' }
  x-trent-cross-account: false
  # The checks that the service makes before it does the work, in this order.
  x-trent-checks: [permission, operation]
${parts.words}  x-trent-since: '2026-01-01'
`;
}

function createNote(name: string, targetPrefix: string): string {
  return operation({
    name,
    targetPrefix,
    operation: 'CreateNote',
    summary: 'Create a note',
    description: 'Keeps a text under a new note ID.',
    request: `required: [Text]
properties:
  Text:
    description: What to keep, 1 to 4096 characters.
    type: string
    minLength: 1
    maxLength: 4096`,
    example: '{ Text: Buy milk }',
    answer: 'The new note.',
    response: `required: [Note]
properties:
  Note: { description: The note., $ref: ../schemas/Note.yaml }`,
    errors: '',
    words: '  x-trent-retry: { readOnly: false, idempotent: false }\n',
  });
}

function describeNote(name: string, targetPrefix: string): string {
  return operation({
    name,
    targetPrefix,
    operation: 'DescribeNote',
    summary: 'Read a note',
    description: 'Answers the note of a note ID.',
    request: `required: [NoteId]
properties:
  NoteId: { description: Which note., $ref: ../schemas/NoteId.yaml }`,
    example: '{ NoteId: note-1 }',
    answer: 'The note.',
    response: `required: [Note]
properties:
  Note: { description: The note., $ref: ../schemas/Note.yaml }`,
    errors: `    '400':
      description: Refused.
      content:
        application/x-amz-json-1.1:
          schema:
            oneOf:
              - $ref: ../errors.yaml#/NotFoundException
`,
    words: '  x-trent-retry: { readOnly: true, idempotent: true }\n',
  });
}

function listNotes(name: string, targetPrefix: string): string {
  return operation({
    name,
    targetPrefix,
    operation: 'ListNotes',
    summary: 'List notes',
    description: 'Lists notes in pages.',
    request: `properties:
  Limit:
    description: How many notes to answer at most.
    type: integer
    minimum: 1
    maximum: 100
  Marker:
    description: NextMarker of the previous answer, to go on where that one ended.
    type: string
    minLength: 1
    maxLength: 128`,
    example: '{ Limit: 10 }',
    answer: 'A page of notes.',
    response: `required: [Notes, Truncated]
properties:
  Notes:
    description: The notes; may be empty.
    type: array
    items: { $ref: ../schemas/Note.yaml }
  NextMarker:
    description: Marker for the next request; only where Truncated is true.
    type: string
    minLength: 1
    maxLength: 128
  Truncated:
    description: Whether there is more.
    type: boolean`,
    errors: '',
    words: `  x-trent-pagination:
    inputToken: Marker
    outputToken: NextMarker
    limit: Limit
    moreResults: Truncated
    items: Notes
    documentedMaximum: 100
  x-trent-retry: { readOnly: true, idempotent: true }
`,
  });
}

const note = `type: object
description: A note.
required: [NoteId, Text, CreationDate]
properties:
  NoteId: { description: Names the note., $ref: NoteId.yaml }
  Text: { description: What was kept., type: string }
  CreationDate:
    description: When it was created.
    type: number
    x-trent-timestamp: epoch-seconds
`;

const noteId = `type: string
description: Names a note.
minLength: 1
maxLength: 64
pattern: ^[a-z0-9-]+$
`;

function indent(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(columns)}${line}`)
    .join('\n');
}
