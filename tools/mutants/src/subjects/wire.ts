import { kmsService } from '@trent/kms-server-stub';
import type { HttpHeaders, HttpRequest, HttpResponse } from '@trent/protocol';
import type { Handler } from '@trent/server-runtime';
import type { Answer, Mutant } from '../mutant.ts';
import { alterError, answerWith, omit } from '../ways/index.ts';

const errors = 'An error is {"__type": NAME} with status 400';

function onWire(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  change: (next: Handler) => Handler,
): Mutant {
  return {
    id: `wire-${id}`,
    breaks,
    why,
    violates,
    operations: [],
    change: () => ({ handler: change }),
  };
}

function inHeaders(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  change: (headers: HttpHeaders) => HttpHeaders,
): Mutant {
  const headers = { headers: change };
  return { id: `wire-${id}`, breaks, why, violates, operations: [], change: () => headers };
}

function withTarget(headers: HttpHeaders, change: (target: string) => string): HttpHeaders {
  const target = headers['x-amz-target'];
  return target === undefined ? headers : { ...headers, 'x-amz-target': change(target) };
}

function error(
  id: string,
  breaks: string,
  why: string,
  change: (answer: Answer) => Answer,
): Mutant {
  return {
    id: `wire-error-${id}`,
    breaks,
    why,
    violates: errors,
    operations: [],
    change: () => alterError('*', change),
  };
}

const respond =
  (change: (response: HttpResponse, request: HttpRequest) => HttpResponse) =>
  (next: Handler): Handler =>
  async (request, connection) =>
    change(await next(request, connection), request);

const request =
  (change: (request: HttpRequest) => HttpResponse | null) =>
  (next: Handler): Handler =>
  async (asked, connection) =>
    change(asked) ?? (await next(asked, connection));

const ok = (body: string): HttpResponse => ({
  status: 200,
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': crypto.randomUUID(),
  },
  body,
});

const internal: HttpResponse = { ...ok('{"__type":"InternalFailure"}'), status: 500 };

const operationOf = (asked: HttpRequest): string =>
  (asked.headers['x-amz-target'] ?? '').replace(/^.*\./, '');

const isBroken = (asked: HttpRequest): boolean => {
  try {
    JSON.parse(Buffer.from(asked.body).toString());
    return false;
  } catch {
    return true;
  }
};

export const wire: readonly Mutant[] = [
  error(
    'no-type',
    'Errors have no __type',
    'They have a code, as in Query',
    ({ body, ...answer }) => {
      const { __type, ...rest } = body ?? {};
      return { ...answer, body: { code: __type, ...rest } };
    },
  ),
  error(
    'type-in-header',
    'The type of an error is in a header only',
    'As in REST JSON',
    ({ body, ...answer }) => {
      const { __type, ...rest } = body ?? {};
      return {
        ...answer,
        headers: { ...answer.headers, 'x-amzn-errortype': String(__type) },
        body: rest,
      };
    },
  ),
  error('code-nested', 'Errors stand in an object', 'As in Query', (answer) => ({
    ...answer,
    body: { Error: answer.body },
  })),
  error('suffix-lost', 'Types of errors lack Exception', 'As in EC2', (answer) => ({
    ...answer,
    body: { ...answer.body, __type: String(answer.body?.['__type']).replace(/Exception$/, '') },
  })),
  error(
    'lower-case',
    'Types of errors begin with a lower-case letter',
    'The framework does so',
    (answer) => ({
      ...answer,
      body: {
        ...answer.body,
        __type: String(answer.body?.['__type']).replace(/^./, (one) => one.toLowerCase()),
      },
    }),
  ),
  error('status-200', 'Errors have status 200', 'As in some RPCs', (answer) => ({
    ...answer,
    status: 200,
  })),
  error('status-422', 'Errors have status 422', 'As in some REST services', (answer) => ({
    ...answer,
    status: answer.status === 400 ? 422 : answer.status,
  })),
  error(
    'status-500',
    'Errors of validation have status 500',
    'Every exception is one of the server',
    (answer) => ({
      ...answer,
      status: answer.body?.['__type'] === 'ValidationException' ? 500 : answer.status,
    }),
  ),
  error('html', 'Errors of validation are HTML', 'A page of the framework', (answer) =>
    answer.body?.['__type'] === 'ValidationException'
      ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/html' }, body: null }
      : answer,
  ),
  error(
    'text-is-number',
    'The type of an error is a number',
    'An enum of the language',
    (answer) => ({ ...answer, body: { ...answer.body, __type: 3 } }),
  ),
  onWire(
    'content-type-json',
    'Answers are application/json',
    'The default of the framework',
    'Answers are application/x-amz-json-1.1',
    respond((response) => ({
      ...response,
      headers: { ...response.headers, 'content-type': 'application/json' },
    })),
  ),
  onWire(
    'content-type-1-0',
    'Answers are application/x-amz-json-1.0',
    'The other version',
    'Answers are application/x-amz-json-1.1',
    respond((response) => ({
      ...response,
      headers: { ...response.headers, 'content-type': 'application/x-amz-json-1.0' },
    })),
  ),
  onWire(
    'content-type-missing',
    'Answers have no content type',
    'Forgotten',
    'Answers are application/x-amz-json-1.1',
    respond((response) => {
      const headers = omit('content-type')(response.headers) as HttpHeaders;
      return { ...response, headers };
    }),
  ),
  onWire(
    'status-204',
    'Empty answers have status 204',
    'What HTTP has',
    'Success is status 200',
    respond((response) =>
      response.status === 200 && response.body === '' ? { ...response, status: 204 } : response,
    ),
  ),
  inHeaders(
    'any-prefix',
    'Any prefix in X-Amz-Target will do',
    'What stands before the dot is dropped',
    'An unknown target is an UnknownOperationException',
    (headers) =>
      withTarget(headers, (target) => target.replace(/^[^.]*\./, `${kmsService.targetPrefix}.`)),
  ),
  inHeaders(
    'any-case-target',
    'Operations are found in any case',
    'Names are folded',
    'Operation names are case-sensitive',
    (headers) =>
      withTarget(headers, (target) => {
        const known = Object.keys(kmsService.operations).map(
          (name) => `${kmsService.targetPrefix}.${name}`,
        );
        return known.find((one) => one.toLowerCase() === target.toLowerCase()) ?? target;
      }),
  ),
  onWire(
    'unknown-operation-200',
    'Unknown operations answer {}',
    'A stand-in for what is not there',
    'An unknown target is an UnknownOperationException',
    respond((response, asked) =>
      response.body.includes('UnknownOperationException') &&
      asked.method === 'POST' &&
      asked.headers['x-amz-target'] !== undefined
        ? ok('{}')
        : response,
    ),
  ),
  onWire(
    'unknown-operation-500',
    'Unknown operations answer 500',
    'Not implemented',
    'Bad input is never a 5xx',
    respond((response) =>
      response.body.includes('"UnknownOperationException"') ? internal : response,
    ),
  ),
  onWire(
    'no-target-is-list-keys',
    'Without X-Amz-Target the server guesses',
    'A default route',
    'A missing target is an UnknownOperationException',
    request((asked) =>
      asked.headers['x-amz-target'] === undefined && asked.method === 'POST'
        ? ok('{"Keys":[],"Truncated":false}')
        : null,
    ),
  ),
  onWire(
    'broken-json-is-empty',
    'A body that is not JSON is taken for {}',
    'Errors of the parser are ignored',
    'Broken JSON is a SerializationException',
    request((asked) =>
      isBroken(asked) && ['ListKeys', 'CreateKey', 'ListAliases'].includes(operationOf(asked))
        ? ok('{"Keys":[],"Aliases":[],"Truncated":false}')
        : null,
    ),
  ),
  onWire(
    'broken-json-500',
    'A body that is not JSON is answered with 500',
    'The parser throws',
    'Bad input is never a 5xx',
    request((asked) => (isBroken(asked) ? internal : null)),
  ),
  onWire(
    'array-body',
    'A list as body is taken for {}',
    'It is an object, too',
    'The body is an object',
    request((asked) => {
      const text = Buffer.from(asked.body).toString().trim();
      return text.startsWith('[') &&
        ['ListKeys', 'ListAliases', 'CreateKey'].includes(operationOf(asked))
        ? ok('{"Keys":[],"Aliases":[],"Truncated":false}')
        : null;
    }),
  ),
  onWire(
    'null-body',
    'null as body is answered with 500',
    'Nobody thought of it',
    'Bad input is never a 5xx',
    request((asked) => (Buffer.from(asked.body).toString().trim() === 'null' ? internal : null)),
  ),
  onWire(
    'scalar-body',
    'A text as body is answered with 500',
    'Nobody thought of it',
    'Bad input is never a 5xx',
    request((asked) => (/^\s*["\d]/.test(Buffer.from(asked.body).toString()) ? internal : null)),
  ),
  onWire(
    'charset-refused',
    'A charset in the content type is refused',
    'Compared as text',
    'Parameters of the content type do not matter',
    request((asked) =>
      (asked.headers['content-type'] ?? '').includes(';')
        ? { ...internal, status: 404, body: '<UnknownOperationException/>' }
        : null,
    ),
  ),
  onWire(
    'white-space-refused',
    'White space in the body is refused',
    'A parser of its own',
    'JSON may have white space',
    request((asked) =>
      /[{,:]\s/.test(Buffer.from(asked.body).toString())
        ? { ...internal, status: 400, body: '{"__type":"SerializationException"}' }
        : null,
    ),
  ),
  onWire(
    'escapes-refused',
    'Escapes in texts are not read',
    'A parser of its own',
    'JSON has \\u escapes',
    request((asked) =>
      /\\u[0-9a-fA-F]{4}/.test(Buffer.from(asked.body).toString())
        ? { ...internal, status: 400, body: '{"__type":"SerializationException"}' }
        : null,
    ),
  ),
  onWire(
    'get-answers',
    'GET is answered as POST is',
    'The method is not looked at',
    'Operations are POST requests',
    request((asked) =>
      asked.method !== 'POST' && asked.headers['x-amz-target'] !== undefined
        ? ok('{"Keys":[],"Truncated":false}')
        : null,
    ),
  ),
  {
    id: 'wire-error-type-null',
    breaks: 'The type of an error is null',
    why: 'Members without a value are written',
    violates: 'Members without a value are left out',
    operations: [],
    change: () =>
      answerWith((answer) =>
        answer.status === 400 ? { ...answer, body: { ...answer.body, __type: null } } : answer,
      ),
  },
];
