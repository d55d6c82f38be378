import type { AstShape } from './ast.ts';
import type { Closure } from './collect.ts';
import type { SmithyModel } from './model.ts';
import type { Names } from './names.ts';
import type { ImportReport } from './report.ts';
import type { Schemas } from './schemas.ts';
import { describe } from './describe.ts';
import { TraitBag } from './trait-bag.ts';
import { yamlMap } from './yaml-text.ts';
import type { Yaml } from './yaml-text.ts';

export interface ImportedError {
  readonly code: string;
  readonly status: number;
  /** Any operation may answer it. */
  readonly common: boolean;
}

export interface ImportedErrors {
  readonly byId: ReadonlyMap<string, ImportedError>;
  /** The text of errors.yaml as a value. */
  readonly file: ReadonlyMap<string, Yaml>;
  /** Code of the answer to what nobody foresaw. */
  readonly internalError: string;
}

/** Errors that the protocol itself knows, which models leave out: code, fault, message member, text, retryable. */
const protocolErrors: readonly (readonly [string, 'message' | 'Message', string, boolean])[] = [
  [
    'ValidationException',
    'message',
    'The request violates a limit of a member, or a rule over several members.',
    false,
  ],
  ['AccessDeniedException', 'Message', 'The caller is not allowed to do this.', false],
  [
    'SerializationException',
    'Message',
    'The body is not JSON, or a member has the wrong JSON type.',
    false,
  ],
  [
    'UnknownOperationException',
    'message',
    'X-Amz-Target names no operation of this service.',
    false,
  ],
  ['MissingAuthenticationTokenException', 'message', 'The request carries no signature.', false],
  [
    'IncompleteSignatureException',
    'message',
    'A part of the signature is missing or malformed.',
    false,
  ],
  [
    'InvalidSignatureException',
    'message',
    'The signature does not fit the request, or its time is too far off.',
    false,
  ],
  [
    'UnrecognizedClientException',
    'message',
    'The access key or the session token is not known.',
    false,
  ],
  ['ExpiredTokenException', 'message', 'The session token has expired.', false],
  [
    'ThrottlingException',
    'message',
    'The caller sends requests faster than allowed; try again later.',
    true,
  ],
  [
    'RequestEntityTooLargeException',
    'message',
    'The body is larger than the service reads.',
    false,
  ],
];

/** The errors of a service, and those of the protocol that its model does not have. */
export function importErrors(
  closure: Closure,
  serviceId: string,
  serviceErrors: ReadonlySet<string>,
  model: SmithyModel,
  names: Names,
  schemas: Schemas,
  report: ImportReport,
): ImportedErrors {
  const byId = new Map<string, ImportedError>();
  const file = new Map<string, Yaml>();
  let internalError: string | undefined;
  for (const id of closure.errors) {
    const shape = model.get(id);
    const traits = new TraitBag(id, shape.traits);
    const code = names.of(id);
    const fault = traits.take('smithy.api#error') === 'server' ? 'server' : 'client';
    const status = fault === 'server' ? 500 : 400;
    const modelled = traits.take('smithy.api#httpError');
    const retryable = traits.has('smithy.api#retryable') || undefined;
    const common = serviceErrors.has(id);
    if (
      fault === 'server' &&
      (internalError === undefined || /internal/i.test(code)) &&
      !/internal/i.test(internalError ?? '')
    )
      internalError = code;
    const members = Object.keys(shape.members ?? {});
    const messageMember =
      members.includes('Message') && !members.includes('message') ? 'Message' : 'message';
    file.set(
      code,
      yamlMap({
        type: 'object',
        description: describe(traits),
        ...errorMembers(id, shape, messageMember, schemas, report),
        'x-trent-error': yamlMap({
          code,
          fault,
          httpStatus: status,
          modelStatus: typeof modelled === 'number' && modelled !== status ? modelled : undefined,
          common: common || undefined,
          retryable,
        }),
      }),
    );
    traits.rest(report);
    byId.set(id, { code, status, common });
  }
  for (const [code, member, description, retryable] of protocolErrors) {
    if (file.has(code)) continue;
    report.add(
      serviceId,
      'errors of the protocol',
      'none',
      `${code} is added: models leave it out`,
    );
    file.set(
      code,
      protocolError(
        code,
        'client',
        code === 'RequestEntityTooLargeException' ? 413 : 400,
        member,
        description,
        retryable,
      ),
    );
  }
  if (internalError === undefined) {
    internalError = names.fresh('InternalFailure');
    report.add(
      serviceId,
      'errors of the protocol',
      'wire',
      `${internalError} is added: the model has no error of the server`,
    );
    file.set(
      internalError,
      protocolError(
        internalError,
        'server',
        500,
        'message',
        'The service failed for a reason of its own; try again.',
        true,
      ),
    );
  }
  return { byId, file, internalError };
}

/** The members of an error: its text without limits, and the others as those of any structure. */
function errorMembers(
  id: string,
  shape: AstShape,
  messageMember: 'message' | 'Message',
  schemas: Schemas,
  report: ImportReport,
): Record<string, Yaml> {
  const { [messageMember]: message, ...others } = shape.members ?? {};
  const traits = { ...message?.traits };
  delete traits['smithy.api#required'];
  delete traits['smithy.api#documentation'];
  new TraitBag(`${id}$${messageMember}`, traits).rest(report);
  const { required, properties } = schemas.structure(id, { ...shape, members: others }, 'schemas/');
  return {
    required,
    properties: yamlMap([
      [messageMember, { type: 'string' }],
      ...(properties instanceof Map ? properties : []),
    ]),
  };
}

/** Codes that errors.yaml has whatever the model says. */
export const protocolErrorCodes: readonly string[] = protocolErrors.map(([code]) => code);

function protocolError(
  code: string,
  fault: string,
  httpStatus: number,
  member: string,
  description: string,
  retryable: boolean,
): Yaml {
  return yamlMap({
    type: 'object',
    description,
    properties: { [member]: { type: 'string' } },
    'x-trent-error': yamlMap({
      code,
      fault,
      httpStatus,
      common: true,
      retryable: retryable || undefined,
    }),
  });
}
