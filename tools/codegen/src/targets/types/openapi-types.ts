/**
 * The only place that knows openapi-typescript, which is in maintenance and bound to TypeScript 5.
 */
import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonObject, OpenApiDocument } from '../../load/bundle.ts';

export type EnumStyle = 'closed' | 'open';

const factory = ts.factory;

/**
 * The `components` type of the document, as openapi-typescript prints it. Blobs become `Uint8Array`, timestamps `Date`;
 * open enums also take any other text, while editors still offer the known values.
 */
export async function openApiTypes(bundle: OpenApiDocument, style: EnumStyle): Promise<string> {
  // Paths differ only behind `#`, which no OpenAPI client can use; what they say is in the schemas too.
  const document = {
    openapi: bundle.openapi,
    info: bundle.info,
    paths: {},
    components: { schemas: bundle.components.schemas },
  };
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    silent: true,
    alphabetize: false,
    // A default is what the service does without the member; whoever sends it may leave the member out.
    defaultNonNullable: false,
    transform: (schema) => typeNode(schema, style),
  });
  return astToString(nodes);
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
