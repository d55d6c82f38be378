/** A small real service, descriptor and implementation, to run the runtime on; its constraints are judged by ajv. */
import type { StructureShape } from '@trent/protocol';
import { ServiceError } from '@trent/protocol';
import type { CallContext, ServiceDescriptor } from '@trent/server-runtime';
import { Ajv } from 'ajv';

const tag: StructureShape = {
  kind: 'structure',
  members: { TagKey: { kind: 'string' }, TagValue: { kind: 'string' } },
};

export const echoed: StructureShape = {
  kind: 'structure',
  members: {
    Text: { kind: 'string' },
    Count: { kind: 'integer' },
    Kind: { kind: 'string' },
    Kinds: { kind: 'list', of: { kind: 'string' } },
    Data: { kind: 'blob' },
    Plaintext: { kind: 'blob', sensitive: true },
    Password: { kind: 'string', sensitive: true },
    Passwords: { kind: 'list', of: { kind: 'string', sensitive: true } },
    Tags: { kind: 'list', of: { kind: 'reference', to: () => tag } },
    Context: { kind: 'map', of: { kind: 'string' } },
    When: { kind: 'timestamp' },
  },
};

export const kinds = ['LARGE', 'SMALL'];

const ajv = new Ajv({ allErrors: true, strict: false });
interface BytesKeyword {
  (limits: { minimum: number; maximum: number }, text: string): boolean;
  errors?: { keyword: string; params: object }[];
}
const judgeBytes: BytesKeyword = ({ minimum, maximum }, text) => {
  const length = Buffer.from(text, 'base64').length;
  if (length >= minimum && length <= maximum) return true;
  const [comparison, limit] =
    length < minimum ? (['minimum', minimum] as const) : (['maximum', maximum] as const);
  judgeBytes.errors = [{ keyword: 'x-trent-bytes', params: { comparison, limit } }];
  return false;
};
ajv.addKeyword({ keyword: 'x-trent-bytes', type: 'string', validate: judgeBytes });

const echoSchema = {
  type: 'object',
  required: ['Text'],
  properties: {
    Text: { type: 'string', minLength: 1, maxLength: 8, pattern: '^\\p{ASCII}+$' },
    Count: { type: 'integer', minimum: 1, maximum: 1024 },
    Kind: { type: 'string', enum: kinds },
    Kinds: { type: 'array', maxItems: 2, items: { type: 'string', enum: kinds } },
    Data: { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 4 } },
    Plaintext: { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 4 } },
    Password: { type: 'string', minLength: 7 },
    Passwords: { type: 'array', items: { type: 'string', minLength: 7 } },
    Tags: {
      type: 'array',
      maxItems: 300,
      items: {
        type: 'object',
        required: ['TagKey'],
        properties: { TagKey: { type: 'string', minLength: 1 }, TagValue: { type: 'string' } },
      },
    },
    Context: {
      type: 'object',
      propertyNames: { minLength: 1 },
      additionalProperties: { type: 'string', maxLength: 3 },
    },
    When: { type: 'number' },
  },
};

const clientError = { status: 400, fault: 'client', messageMember: 'message' } as const;

export const echoService: ServiceDescriptor = {
  name: 'echo',
  targetPrefix: 'EchoService',
  signingName: 'echo',
  internalError: 'EchoInternalException',
  operations: {
    Echo: {
      name: 'Echo',
      method: 'echo',
      input: echoed,
      output: echoed,
      validate: ajv.compile(echoSchema) as never,
      reportedValues: { Kind: ['SMALL', 'LARGE', 'HUGE'] },
    },
    Nothing: {
      name: 'Nothing',
      method: 'nothing',
      input: { kind: 'structure', members: {} },
      output: null,
      validate: () => true,
    },
    Fail: {
      name: 'Fail',
      method: 'fail',
      input: { kind: 'structure', members: { How: { kind: 'string' } } },
      output: { kind: 'structure', members: {} },
      validate: () => true,
    },
    ListNumbers: {
      name: 'ListNumbers',
      method: 'listNumbers',
      input: {
        kind: 'structure',
        members: { Limit: { kind: 'integer' }, Marker: { kind: 'string' } },
      },
      output: {
        kind: 'structure',
        members: {
          Numbers: { kind: 'list', of: { kind: 'integer' } },
          NextMarker: { kind: 'string' },
          Truncated: { kind: 'boolean' },
        },
      },
      validate: () => true,
    },
  },
  errors: {
    NotThereException: clientError,
    QuietException: clientError,
    AccessDeniedException: { ...clientError, messageMember: 'Message' },
    EchoInternalException: { status: 500, fault: 'server', messageMember: 'message' },
    ValidationException: clientError,
    SerializationException: { ...clientError, messageMember: 'Message' },
    UnknownOperationException: clientError,
    InvalidSignatureException: clientError,
    UnrecognizedClientException: clientError,
    MissingAuthenticationTokenException: clientError,
  },
};

interface ListInput {
  Limit?: number;
  Marker?: string;
}

/** Counts to seven, and remembers the contexts it was called with. */
export class EchoImplementation<Identity> {
  readonly contexts: CallContext<Identity>[] = [];

  echo(input: object, context: CallContext<Identity>): object {
    this.contexts.push(context);
    return input;
  }

  async nothing(): Promise<void> {}

  fail({ How }: { How?: string }): object {
    switch (How) {
      case 'known':
        throw new ServiceError('NotThereException', 'there is no such thing');
      case 'known with status':
        throw new ServiceError('NotThereException', 'gone', { status: 410 });
      case 'without message':
        throw new ServiceError('QuietException');
      case 'capital':
        throw new ServiceError('AccessDeniedException', 'you may not');
      case 'unlisted':
        throw new ServiceError('constructor', 'secret detail');
      case 'not an error':
        throw null;
      case 'hostile':
        throw Object.defineProperty(new ServiceError('QuietException'), 'code', {
          get: () => {
            throw new Error('secret detail');
          },
        });
      case 'bad output':
        return null as never;
      default:
        throw new Error('secret detail');
    }
  }

  async listNumbers({ Limit = 3, Marker = '0' }: ListInput): Promise<object> {
    const start = Number(Marker);
    const end = Math.min(start + Limit, 7);
    const numbers = Array.from({ length: end - start }, (_, i) => start + i);
    return end < 7
      ? { Numbers: numbers, NextMarker: String(end), Truncated: true }
      : { Numbers: numbers, Truncated: false };
  }
}
