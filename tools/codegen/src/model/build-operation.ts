import { sameJson, textOf, toJson, valueAt } from '../load/node.ts';
import type { SpecEntry, SpecMap, SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import { readWords, wordsAt } from '../load/words.ts';
import type { OperationWords, SchemaWords } from '../load/words.ts';
import type { BuildContext } from './build-context.ts';
import type {
  Example,
  ExclusiveMembers,
  KeyPrecondition,
  NamedShape,
  Operation,
  Service,
  SpecPosition,
} from './model.ts';
import { buildParameters } from './build-parameters.ts';
import type { ShapeBuilder } from './shape-builder.ts';

/** What a request may also come in. */
const plainMediaType = 'application/json';

export interface DeclaredError {
  /** Null where the `$ref` leads to no error of x-trent-errors. */
  readonly code: string | null;
  readonly written: string;
  readonly status: number;
  readonly position: SpecPosition;
}

/** An operation together with the nodes that a check points at. */
export interface BuiltOperation {
  readonly operation: Operation;
  readonly declaredErrors: readonly DeclaredError[];
  /** The map with the words. */
  readonly node: SpecMap;
  /** Schema of the request. */
  readonly request: SpecNode | null;
  /** True where every word that stands there could be read. */
  readonly wordsAreComplete: boolean;
}

/** Makes an operation of a path item, null where too much of it is missing to go on; reports what is wrong. */
export function buildOperation(
  path: SpecEntry,
  context: BuildContext,
  shapes: ShapeBuilder,
  codes: ReadonlyMap<SpecNode, string>,
  targetPrefix: string,
  protocol: Service['protocol'],
): BuiltOperation | null {
  const mediaType = mediaTypeOf(protocol);
  const item = context.resolve(path.value);
  const itemReader = item && context.reader(item, 'a path item');
  const reader = itemReader?.requiredObject('post', 'an operation') ?? null;
  itemReader?.done();
  if (reader === null) return null;

  const name = reader.requiredText('operationId');
  const words: Partial<OperationWords> = readWords(reader, 'operation', context.problems);
  const target = `${targetPrefix}.${name}`;
  const expected = `/#X-Amz-Target=${target}`;
  if (name !== '' && path.key !== expected) {
    context.problems.report('TRENT3013', path.position, {
      what: 'the path key',
      actual: path.key,
      expected,
    });
  }
  const headers = buildParameters(reader, target, context);
  const request = readRequest(reader, context, mediaType);
  const input = request.schema && shapes.body(request.schema, `${name}Request`, 'request');
  const responses = readResponses(reader, name, context, shapes, codes, mediaType);
  const built: Operation = {
    name,
    summary: reader.text('summary') ?? '',
    description: reader.text('description') ?? '',
    deprecated: reader.flag('deprecated'),
    input: input ?? `${name}Request`,
    output: responses.output,
    headers,
    errors: responses.errors.flatMap(({ code }) => (code === null ? [] : [code])),
    permissions: (words['x-trent-permissions'] ?? []).map((one) => ({
      ...one,
      when: one.when ?? null,
    })),
    crossAccount: words['x-trent-cross-account'] ?? false,
    keys: keyPreconditions(words, reader, shapes.shapes().get(input ?? '')),
    exclusive: exclusiveMembers(request.schema, context),
    checks: words['x-trent-checks'] ?? [],
    pagination: pagination(words),
    retry: words['x-trent-retry'] ?? { readOnly: false, idempotent: false },
    dryRun: words['x-trent-dry-run'] ?? null,
    encryptionContext: words['x-trent-encryption-context'] ?? [],
    related: words['x-trent-related'] ?? [],
    partitions: new Map(Object.entries(words['x-trent-partitions'] ?? {})),
    documentation: documentation(reader),
    since: words['x-trent-since'] ?? '',
    examples: request.examples,
    outputExamples: responses.examples,
    position: reader.entry('operationId')?.position ?? reader.node.position,
  };
  reader.done();
  return {
    operation: built,
    declaredErrors: responses.errors,
    node: reader.node,
    request: request.schema && context.resolve(request.schema),
    wordsAreComplete: wordsAt('operation').every((word) => reader.has(word) === word in words),
  };
}

function documentation(reader: ObjectReader): string | null {
  const docs = reader.object('externalDocs', 'externalDocs');
  const url = docs?.requiredText('url') ?? null;
  docs?.text('description');
  docs?.done();
  return url;
}

interface Body {
  readonly schema: SpecNode | null;
  readonly examples: readonly Example[];
}

/** What requests and answers of a protocol come in. */
function mediaTypeOf(protocol: Service['protocol']): string {
  return `application/x-amz-${protocol.slice('aws-'.length)}`;
}

function readRequest(reader: ObjectReader, context: BuildContext, mediaType: string): Body {
  const body = reader.requiredObject('requestBody', 'a request body');
  body?.text('description');
  const required = body?.entry('required');
  if (body && !body.flag('required')) {
    const at = required?.position ?? body.node.position;
    const supported = 'true, for every AWS JSON request has a body';
    const value = required ? 'false' : 'left out';
    context.problems.report('TRENT2004', at, { what: 'required', value, supported });
  }
  const content = body?.requiredObject('content', 'content') ?? null;
  body?.done();
  return readContent(content, context, true, mediaType);
}

/** Takes the body in AWS JSON; a request may also come as plain JSON, of the same schema. */
function readContent(
  content: ObjectReader | null,
  context: BuildContext,
  isRequest: boolean,
  mediaType: string,
): Body {
  const main = content?.requiredObject(mediaType, 'a media type') ?? null;
  const schema = main?.required('schema')?.value ?? null;
  const examples = readExamples(main);
  main?.done();
  const plain = isRequest ? content?.object(plainMediaType, 'a media type') : null;
  const plainSchema = plain?.required('schema');
  plain?.done();
  if (schema && plainSchema && !sameJson(schema, plainSchema.value)) {
    context.problems.report('TRENT3014', plainSchema.position, {
      first: mediaType,
      second: plainMediaType,
    });
  }
  for (const { key, position } of content?.node.entries.values() ?? []) {
    if (key === mediaType || (isRequest && key === plainMediaType)) continue;
    const supported = isRequest ? `${mediaType}, ${plainMediaType}` : mediaType;
    context.problems.report('TRENT2004', position, { what: 'media type', value: key, supported });
  }
  return { schema, examples };
}

function readExamples(mediaType: ObjectReader | null): readonly Example[] {
  const examples = mediaType?.object('examples', 'examples');
  return (examples?.named() ?? []).flatMap(({ key }) => {
    const example = examples?.object(key, 'an example');
    if (!example) return [];
    const summary = example.text('summary') ?? '';
    const value = example.required('value');
    // Prose for readers of the spec alone.
    example.text('description');
    example.done();
    return value ? [{ name: key, summary, value: toJson(value.value) }] : [];
  });
}

function readResponses(
  reader: ObjectReader,
  name: string,
  context: BuildContext,
  shapes: ShapeBuilder,
  codes: ReadonlyMap<SpecNode, string>,
  mediaType: string,
): {
  readonly output: string | null;
  readonly examples: readonly Example[];
  readonly errors: readonly DeclaredError[];
} {
  const responses = reader.requiredObject('responses', 'responses');
  responses?.required('200');
  let output: string | null = null;
  let examples: readonly Example[] = [];
  const errors: DeclaredError[] = [];
  for (const { key, value, position } of responses?.named() ?? []) {
    const response = context.resolve(value);
    const one = response && context.reader(response, 'a response');
    if (!one) continue;
    one.requiredText('description');
    if (key === '200') {
      const body = one.has('content')
        ? readContent(one.object('content', 'content'), context, false, mediaType)
        : null;
      if (body?.schema) output = shapes.body(body.schema, `${name}Response`, 'answer');
      examples = body?.examples ?? [];
    } else if (/^[45]\d\d$/.test(key)) {
      const { schema } = readContent(
        one.requiredObject('content', 'content'),
        context,
        false,
        mediaType,
      );
      if (schema) errors.push(...readErrors(schema, Number(key), context, codes));
    } else {
      const supported = '200, and 4xx and 5xx one by one';
      context.problems.report('TRENT2004', position, { what: 'status', value: key, supported });
    }
    one.done();
  }
  return { output, examples, errors };
}

function readErrors(
  schema: SpecNode,
  status: number,
  context: BuildContext,
  codes: ReadonlyMap<SpecNode, string>,
): readonly DeclaredError[] {
  const alternatives = schemaAlternatives(schema, context);
  return alternatives.flatMap((alternative) => {
    const resolved = context.follow(alternative);
    if (resolved === null) return [];
    const reference = valueAt(alternative, '$ref');
    const code = resolved ? codes.get(resolved.node) : undefined;
    const written = textOf(reference) ?? 'written in place';
    const { position } = reference ?? alternative;
    return [{ code: code ?? null, written, status, position }];
  });
}

function schemaAlternatives(schema: SpecNode, context: BuildContext): readonly SpecNode[] {
  if (valueAt(schema, '$ref') !== undefined) return [schema];
  const reader = context.reader(schema, 'the schema of an error response');
  reader?.required('oneOf');
  const alternatives = reader?.list('oneOf') ?? [];
  reader?.done();
  return alternatives;
}

function keyPreconditions(
  words: Partial<OperationWords>,
  reader: ObjectReader,
  input: NamedShape | undefined,
): readonly KeyPrecondition[] {
  const list = reader.entry('x-trent-keys')?.value;
  const members = input?.shape.kind === 'structure' ? input.shape.members : [];
  return (words['x-trent-keys'] ?? []).map((one, index) => ({
    member: one.member,
    required: members.some(({ name, required }) => name === one.member && required),
    identifiers: one.identifiers,
    crossAccountIdentifiers: one.crossAccountIdentifiers ?? [],
    identifierAnswer: one.identifierAnswer ?? null,
    usage: one.usage ?? null,
    specs: one.specs ?? null,
    specAnswer: one.specAnswer ?? null,
    algorithm: one.algorithm ?? null,
    algorithmAnswer: one.algorithmAnswer ?? null,
    states: new Map(Object.entries(one.states)),
    position:
      (list?.kind === 'list' ? list.items[index] : undefined)?.position ?? reader.node.position,
  }));
}

function exclusiveMembers(
  schema: SpecNode | null,
  context: BuildContext,
): readonly ExclusiveMembers[] {
  const resolved = schema && context.resolve(schema);
  const reader = resolved && context.reader(resolved, 'a schema');
  if (!reader) return [];
  const words: SchemaWords = readWords(reader, 'schema', context.problems);
  const list = reader.entry('x-trent-exclusive')?.value;
  return (words['x-trent-exclusive'] ?? []).map((one, index) => ({
    ...one,
    position:
      (list?.kind === 'list' ? list.items[index] : undefined)?.position ?? reader.node.position,
  }));
}

function pagination(words: Partial<OperationWords>): Operation['pagination'] {
  const word = words['x-trent-pagination'];
  if (word === undefined) return null;
  return {
    ...word,
    limit: word.limit ?? null,
    moreResults: word.moreResults ?? null,
    items: word.items ?? null,
    documentedMaximum: word.documentedMaximum ?? null,
    documentedDefault: word.documentedDefault ?? null,
  };
}
