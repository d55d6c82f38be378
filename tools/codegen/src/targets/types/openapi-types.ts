/**
 * The only place that knows openapi-typescript, which is in maintenance and bound to TypeScript 5. Loading the two takes
 * longer than all else, so they are loaded only for what `type-text.ts` does not print as they do.
 */
import { createRequire } from 'node:module';
import type {
  astToString,
  GlobalContext,
  OpenAPI3,
  SchemaObject,
  transformSchema,
} from 'openapi-typescript';
import type ts from 'typescript';
import type { Json, JsonObject, OpenApiDocument } from '../../load/bundle.ts';
import type { Memo } from '../../plan/memo.ts';
import { escapeUnit, invisible } from '../text/literal.ts';
import { withDescriptions, withoutDescriptions } from './descriptions.ts';
import { frameText, schemaMember } from './type-text.ts';

export type EnumStyle = 'closed' | 'open';

/**
 * The `components` type of the document, as openapi-typescript prints it, in both styles. Blobs become `Uint8Array`,
 * timestamps `Date`; open enums also take any other text, while editors still offer the known values.
 */
export function openApiTypes(
  { components }: OpenApiDocument,
  memo: Memo,
): Readonly<Record<EnumStyle, string>> {
  // Each schema is printed by itself: a reference is only a name, so none depends on another.
  const body = (style: EnumStyle): string =>
    Object.entries(components.schemas)
      .map(([name, schema]) => {
        // What is said of it changes with every line of the spec; its type does not.
        const unsaid = withoutDescriptions(schema);
        const typed =
          schemaMember(name, unsaid.schema, style) ?? byLibrary(name, unsaid.schema, style, memo);
        return withDescriptions(typed, unsaid).replace(invisible, escapeUnit);
      })
      .join('');
  const { before, after } = frameText;
  return { closed: before + body('closed') + after, open: before + body('open') + after };
}

/** The member of `components.schemas` for a schema, by openapi-typescript itself. */
function byLibrary(name: string, schema: Json, style: EnumStyle, memo: Memo): string {
  const text = JSON.stringify([name, schema]);
  // Both styles are the same text where nothing is an enum.
  const own = text.includes('"enum":') ? style : 'closed';
  return memo.get(`openapi-typescript ${own}`, text, () => printedByLibrary(name, schema, own));
}

/** The same without a memory, in all cases: what the other way is measured by. */
export function printedByLibrary(name: string, schema: Json, style: EnumStyle): string {
  const { before, after } = frameText;
  // Paths differ only behind `#`, which no OpenAPI client can use; what they say is in the schemas too.
  const all = printed({ components: { schemas: { [name]: schema } } }, style);
  if (!all.startsWith(before) || !all.endsWith(after)) {
    throw new Error('openapi-typescript prints in another form than it did');
  }
  return all.slice(before.length, -after.length);
}

interface Printer {
  readonly ts: typeof ts;
  readonly astToString: typeof astToString;
  readonly transformSchema: typeof transformSchema;
}

let loaded: Printer | undefined;

/** Its parts, without the linter that its entry brings along; CommonJS, since TypeScript is quicker to load that way. */
function printer(): Printer {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    loaded = {
      ts: require('typescript') as typeof ts,
      astToString: require('openapi-typescript/dist/lib/ts.cjs').astToString,
      transformSchema: require('openapi-typescript/dist/transform/index.cjs'),
    };
  }
  return loaded;
}

function printed(document: object, style: EnumStyle): string {
  const { astToString, transformSchema } = printer();
  const copy = structuredClone(document) as OpenAPI3;
  const text = astToString(transformSchema(copy, context(style)));
  // TypeScript leaves some in literals; nothing else can hold them any more.
  return text.replace(invisible, escapeUnit);
}

/**
 * What `openapiTS` would make of its options. It is passed by because it first lints and bundles the document with a
 * library that fails on members called `constructor` or `toString`; the loader has done both, and better.
 */
function context(style: EnumStyle): GlobalContext {
  const all: Omit<GlobalContext, 'redoc'> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A default is what the service does without the member; whoever sends it may leave the member out.
    defaultNonNullable: false,
    // The loader refuses `discriminator`.
    discriminators: { objects: {}, refsHandled: [] },
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
    // Asked only of references in `allOf`, which the loader refuses.
    resolve: () => undefined,
  };
  // `redoc` is the linter's config.
  return all as GlobalContext;
}

function typeNode(schema: SchemaObject, style: EnumStyle): ts.TypeNode | undefined {
  const { ts } = printer();
  const { factory } = ts;
  const words = schema as unknown as JsonObject;
  if (words['contentEncoding'] === 'base64') return factory.createTypeReferenceNode('Uint8Array');
  if (words['x-trent-timestamp'] !== undefined) return factory.createTypeReferenceNode('Date');
  const values = words['enum'];
  if (style === 'open' && Array.isArray(values)) {
    const isNumber = words['type'] === 'integer';
    const known = values.map((value) =>
      factory.createLiteralTypeNode(
        isNumber ? numericLiteral(Number(value)) : factory.createStringLiteral(String(value)),
      ),
    );
    const other = factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(
          isNumber ? ts.SyntaxKind.NumberKeyword : ts.SyntaxKind.StringKeyword,
        ),
        factory.createTypeLiteralNode([]),
      ]),
    );
    return factory.createUnionTypeNode([...known, other]);
  }
  return undefined;
}

function numericLiteral(value: number): ts.NumericLiteral | ts.PrefixUnaryExpression {
  const { ts } = printer();
  const { factory } = ts;
  const digits = factory.createNumericLiteral(Math.abs(value));
  return value < 0 ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, digits) : digits;
}
