import { shapeName, unit } from './ast.ts';
import type { Json } from '../load/bundle.ts';
import type { AstShape } from './ast.ts';
import type { Protocol } from './choose-service.ts';
import type { ImportedErrors } from './errors.ts';
import type { SmithyModel } from './model.ts';
import type { Names } from './names.ts';
import type { ImportReport } from './report.ts';
import { describe } from './describe.ts';
import type { Schemas } from './schemas.ts';
import { TraitBag } from './trait-bag.ts';
import { yamlMap } from './yaml-text.ts';
import type { Yaml } from './yaml-text.ts';

export interface OperationContext {
  readonly model: SmithyModel;
  readonly names: Names;
  readonly schemas: Schemas;
  readonly errors: ImportedErrors;
  readonly report: ImportReport;
  readonly protocol: Protocol;
  readonly targetPrefix: string;
  /** Shapes that stand in an operation's own file, and the names that they have there. */
  readonly inPlace: ReadonlyMap<string, string>;
  readonly since: string;
  /** The paginated trait of the service, which operations inherit from. */
  readonly pagination: Readonly<Record<string, Json>>;
}

/** The file of one operation. */
export function operationFile(id: string, context: OperationContext): Yaml {
  const name = shapeName(id);
  const shape = context.model.get(id);
  const traits = new TraitBag(id, shape.traits);
  const documentation = describe(traits);
  const readOnly = traits.has('smithy.api#readonly');
  // Told apart by its token, a request that comes again is not carried out again.
  const idempotent =
    traits.has('smithy.api#idempotent') || readOnly || hasToken(shape.input?.target, context.model);
  const deprecated = traits.has('smithy.api#deprecated') || undefined;
  const pagination = importPagination(traits, context);
  const externalDocs = externalDocumentation(traits);
  traits.rest(context.report);
  const mediaType = `application/x-amz-${context.protocol.slice('aws-'.length)}`;
  const request = body(shape.input?.target, `${name}Request`, context);
  const answer =
    shape.output === undefined || shape.output.target === unit
      ? undefined
      : body(shape.output.target, `${name}Response`, context);
  return {
    post: yamlMap({
      operationId: name,
      summary: summary(documentation),
      description: documentation,
      externalDocs,
      deprecated,
      parameters: [
        {
          name: 'X-Amz-Target',
          in: 'header',
          required: true,
          description: 'Names the operation.',
          schema: { type: 'string', enum: [`${context.targetPrefix}.${name}`] },
        },
      ],
      requestBody: {
        required: true,
        content: { [mediaType]: { schema: request } },
      },
      responses: responses(shape, answer, mediaType, context),
      'x-trent-permissions': [],
      'x-trent-cross-account': false,
      'x-trent-checks': ['operation'],
      'x-trent-pagination': pagination,
      'x-trent-retry': { readOnly, idempotent },
      'x-trent-since': context.since,
    }),
  };
}

function hasToken(input: string | undefined, model: SmithyModel): boolean {
  const members = input === undefined ? {} : (model.get(input).members ?? {});
  return Object.values(members).some(
    (one) => one.traits?.['smithy.api#idempotencyToken'] !== undefined,
  );
}

function importPagination(traits: TraitBag, { pagination, report }: OperationContext): Yaml {
  const own = traits.take('smithy.api#paginated');
  if (own === undefined) return undefined;
  const { inputToken, outputToken, pageSize, items } = {
    ...pagination,
    ...(own as Readonly<Record<string, Json>>),
  } as Readonly<Record<string, Json>>;
  if (inputToken === undefined || outputToken === undefined) {
    report.add(
      traits.id,
      'smithy.api#paginated',
      'behaviour',
      'it names no input and output token',
    );
    return undefined;
  }
  return yamlMap({ inputToken, outputToken, limit: pageSize, items });
}

function externalDocumentation(traits: TraitBag): Yaml {
  const links = Object.entries(
    (traits.sees('smithy.api#externalDocumentation')
      ? traits.take('smithy.api#externalDocumentation')
      : {}) as Readonly<Record<string, Json>>,
  );
  const [first] = links;
  return first === undefined ? undefined : { description: first[0], url: first[1] };
}

function summary(documentation: string | undefined): string | undefined {
  if (documentation === undefined) return undefined;
  const first = /^[\s\S]*?\.(?=\s|$)/.exec(documentation)?.[0] ?? documentation;
  return first.replace(/\s+/g, ' ').replace(/\.$/, '');
}

/**
 * The schema of a request or answer: in place where it is the operation's own and has the name that it gets there anyway,
 * else as a reference to its file.
 */
function body(
  target: string | undefined,
  name: string,
  { names, schemas, inPlace }: OperationContext,
): Yaml {
  if (target === undefined || target === unit) return { type: 'object' };
  if (inPlace.get(target) === name) return schemas.of(target, '../schemas/');
  return { $ref: `../schemas/${names.ofShape(target)}.yaml` };
}

function responses(
  shape: AstShape,
  answer: Yaml,
  mediaType: string,
  { errors }: OperationContext,
): Yaml {
  const byStatus = new Map<number, Yaml[]>();
  for (const { target } of shape.errors ?? []) {
    const error = errors.byId.get(target);
    if (error === undefined || error.common) continue;
    byStatus.set(error.status, [
      ...(byStatus.get(error.status) ?? []),
      { $ref: `../errors.yaml#/${error.code}` },
    ]);
  }
  return new Map<string, Yaml>([
    [
      '200',
      answer === undefined
        ? { description: 'The operation succeeded. The body is empty.' }
        : { description: 'The operation succeeded.', content: { [mediaType]: { schema: answer } } },
    ],
    ...[...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, alternatives]): [string, Yaml] => [
        String(status),
        {
          description: status < 500 ? 'The request was refused.' : 'The service could not answer.',
          content: { [mediaType]: { schema: { oneOf: alternatives } } },
        },
      ]),
  ]);
}
