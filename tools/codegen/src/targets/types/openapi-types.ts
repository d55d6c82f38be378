/**
 * The only place that knows openapi-typescript, which is in maintenance and bound to TypeScript 5.
 */
import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type GlobalContext,
  type OpenAPI3,
  type SchemaObject,
} from 'openapi-typescript';
import ts from 'typescript';
import type { JsonObject, OpenApiDocument } from '../../load/bundle.ts';
import { escapeUnit, invisible } from '../text/literal.ts';

export type EnumStyle = 'closed' | 'open';

const factory = ts.factory;

/**
 * The `components` type of the document, as openapi-typescript prints it. Blobs become `Uint8Array`, timestamps `Date`;
 * open enums also take any other text, while editors still offer the known values.
 */
export function openApiTypes(bundle: OpenApiDocument, style: EnumStyle): string {
  // Paths differ only behind `#`, which no OpenAPI client can use; what they say is in the schemas too.
  const document = structuredClone({
    openapi: bundle.openapi,
    info: bundle.info,
    components: { schemas: bundle.components.schemas },
  }) as unknown as OpenAPI3;
  const text = astToString(transformSchema(document, context(document, style)));
  // TypeScript leaves some in literals; nothing else can hold them any more.
  return text.replace(invisible, escapeUnit);
}

/**
 * What `openapiTS` would make of its options. It is passed by because it first lints and bundles the document with a
 * library that fails on members called `constructor` or `toString`; the loader has done both, and better.
 */
function context(document: OpenAPI3, style: EnumStyle): GlobalContext {
  const options = { silent: true };
  const all: Omit<GlobalContext, 'redoc'> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A default is what the service does without the member; whoever sends it may leave the member out.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, options),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema) => typeNode(schema, style),
    transformProperty: undefined,
    resolve: ($ref) => resolveRef(document, $ref, options),
  };
  // `redoc` is the linter's config.
  return all as GlobalContext;
}

function typeNode(schema: SchemaObject, style: EnumStyle): ts.TypeNode | undefined {
  const words = schema as unknown as JsonObject;
  if (words['contentEncoding'] === 'base64') return factory.createTypeReferenceNode('Uint8Array');
  if (words['x-trent-timestamp'] !== undefined) return factory.createTypeReferenceNode('Date');
  const values = words['enum'];
  if (style === 'open' && Array.isArray(values)) {
    const known = values.map((value) =>
      factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
    );
    const other = factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    );
    return factory.createUnionTypeNode([...known, other]);
  }
  return undefined;
}
