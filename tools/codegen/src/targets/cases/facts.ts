import type { Json, JsonObject, OpenApiDocument } from '../../load/bundle.ts';
import type { Operation, Service } from '../../model/model.ts';
import { placesOf } from './places.ts';

/** What a runner has to know of the service. */
export function serviceFacts(service: Service): JsonObject {
  return {
    name: service.name.toUpperCase(),
    targetPrefix: service.targetPrefix,
    signingName: service.signingName,
    contentType: `application/x-amz-json-${service.protocol.slice('aws-json-'.length)}`,
    specVersion: service.version,
    commonErrors: [...service.errors.values()].flatMap(({ code, common }) =>
      common ? [code] : [],
    ),
  };
}

/** What a runner has to know of an operation. */
export function operationFacts(service: Service, operation: Operation): JsonObject {
  const { pagination } = operation;
  return {
    target: `${service.targetPrefix}.${operation.name}`,
    input: schemaReference(operation.input),
    output: operation.output === null ? null : schemaReference(operation.output),
    errors: operation.errors,
    readOnly: operation.retry.readOnly,
    sensitive: operation.output === null ? [] : sensitivePaths(service, operation.output),
    sensitiveInput: sensitivePaths(service, operation.input),
    pagination:
      pagination === null
        ? null
        : {
            inputToken: pagination.inputToken,
            outputToken: pagination.outputToken,
            items: pagination.items ?? '',
            limit: pagination.limit,
            more: pagination.moreResults,
          },
  };
}

function sensitivePaths(service: Service, name: string): readonly string[] {
  return placesOf(service, name).flatMap(({ path, shape }) =>
    shape.sensitive ? [path.join('.')] : [],
  );
}

/** Words of our own that say nothing about a value, and texts for readers of the spec. */
const leftOut = new Set(['description', 'examples', 'example', 'default', 'deprecated', 'title']);

/** The schemas that operations reach, by name, as plain JSON Schema 2020-12 with `x-trent-bytes` and the like. */
export function schemasOf(service: Service, bundle: OpenApiDocument): JsonObject {
  const { schemas } = bundle.components;
  return Object.fromEntries(
    [...service.shapes.keys()].map((name) => [name, plainSchema(schemas[name] ?? true, false)]),
  );
}

function plainSchema(schema: Json, isNames: boolean): Json {
  if (Array.isArray(schema))
    return (schema as readonly Json[]).map((one) => plainSchema(one, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema as JsonObject).flatMap(([word, value]) => {
    if (isNames) return [[word, plainSchema(value, false)] as const];
    if (leftOut.has(word) || word === 'x-trent-since' || word === 'x-trent-exclusive') return [];
    if (word === '$ref')
      return [[word, schemaReference(String(value).replace('#/components/schemas/', ''))] as const];
    if (word === 'enum' || word === 'required') return [[word, value] as const];
    return [[word, plainSchema(value, word === 'properties')] as const];
  });
  return Object.fromEntries(entries);
}

function schemaReference(name: string): string {
  return `#/schemas/${name}`;
}
