import { jsonObject, textOf, toJson, valueAt } from './node.ts';
import type { SpecEntry, SpecMap, SpecNode } from './node.ts';
import type { SpecFiles } from './spec-files.ts';
import { pointerSegments } from './node.ts';

/** JSON as it comes from a spec. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A whole spec as one OpenAPI 3.1 document: no reference leaves it. Keys are in spec order. */
export interface OpenApiDocument extends JsonObject {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly paths: JsonObject;
  readonly components: OpenApiComponents;
}

export interface OpenApiComponents extends JsonObject {
  /** Every named shape (`GenerateDataKeyWithoutPlaintextRequest`, `KeyMetadata`) and every error by code. */
  readonly schemas: JsonObject;
}

/** What a bundle is made of: the entry document, and the schemas that get a name in it, in this order. */
export interface BundleInput {
  readonly root: SpecMap;
  readonly files: SpecFiles;
  readonly schemas: ReadonlyMap<string, SpecNode>;
}

/** Puts a spec that has no errors into one document. */
export function bundle({ root, files, schemas }: BundleInput): OpenApiDocument {
  const copy = new Copy(files, schemas);
  const document = copy.object(root);
  const own = valueAt(root, 'components');
  const others = own?.kind === 'map' ? [...own.entries.values()] : [];
  const components = jsonObject([
    ['schemas', jsonObject([...schemas].map(([name, node]) => [name, copy.object(node)]))],
    ['parameters', copy.parameters()],
    ...others
      .filter(({ key }) => key !== 'schemas' && key !== 'parameters')
      .map(({ key, value }) => [key, copy.value(value)] as const),
  ]);
  return { ...document, components } as OpenApiDocument;
}

/** Keywords under which anything may stand, even something that looks like a reference. */
const dataKeywords = new Set(['example', 'default', 'enum', 'const', 'required']);
/** Keywords whose value is a map from names, not keywords, to objects. */
const nameKeywords = new Set([
  'properties',
  'paths',
  'responses',
  'content',
  'variables',
  'securitySchemes',
  'x-trent-errors',
]);

class Copy {
  readonly #files: SpecFiles;
  readonly #names: ReadonlyMap<SpecNode, string>;
  readonly #parameters = new Map<string, SpecNode>();

  constructor(files: SpecFiles, schemas: ReadonlyMap<string, SpecNode>) {
    this.#files = files;
    this.#names = new Map([...schemas].map(([name, node]) => [node, name]));
  }

  /** The request headers that were met on the way, by name. */
  parameters(): JsonObject {
    return jsonObject([...this.#parameters].map(([name, node]) => [name, this.object(node)]));
  }

  /** A value that is a reference to a named schema where it is one. */
  value(node: SpecNode): Json {
    const name = this.#names.get(node);
    if (name !== undefined) return { $ref: schemaReference(name) };
    if (node.kind === 'list') return node.items.map((item) => this.value(item));
    return node.kind === 'map' ? this.object(node) : node.value;
  }

  /** The object itself, even if it has a name. */
  object(node: SpecNode): JsonObject {
    if (node.kind !== 'map') return {};
    const reference = valueAt(node, '$ref');
    const target = textOf(reference) === undefined ? undefined : this.#files.follow(node);
    if (!target) return jsonObject([...node.entries.values()].map((entry) => this.#entry(entry)));
    const name = this.#names.get(target.node);
    const known =
      name === undefined ? this.#parameter(target.node, target.pointer) : schemaReference(name);
    return known === undefined ? this.object(target.node) : this.#withSiblings(node, known);
  }

  #withSiblings(node: SpecMap, reference: string): JsonObject {
    return jsonObject(
      [...node.entries.values()].map((entry) =>
        entry.key === '$ref' ? (['$ref', reference] as const) : this.#entry(entry),
      ),
    );
  }

  #entry({ key, value }: SpecEntry): readonly [string, Json] {
    if (nameKeywords.has(key)) return [key, this.#named(value)];
    const isData = dataKeywords.has(key) || key === 'examples';
    if (isData || (key.startsWith('x-') && valueAt(value, '$ref') === undefined)) {
      return [key, toJson(value)];
    }
    return [key, this.value(value)];
  }

  /** A map from names; it may stand in another file (`x-trent-errors: { $ref: errors.yaml }`). */
  #named(node: SpecNode): Json {
    const target = valueAt(node, '$ref') === undefined ? undefined : this.#files.follow(node);
    const map = target ? target.node : node;
    if (map.kind !== 'map') return toJson(map);
    return jsonObject([...map.entries.values()].map(({ key, value }) => [key, this.value(value)]));
  }

  /** Reference to a shared request header; undefined for anything else, and where another one has the name. */
  #parameter(node: SpecNode, pointer: string): string | undefined {
    const name = pointerSegments(pointer).at(-1);
    if (name === undefined || valueAt(node, 'in') === undefined) return undefined;
    const holder = this.#parameters.get(name);
    if (holder !== undefined && holder !== node) return undefined;
    this.#parameters.set(name, node);
    return `#/components/parameters/${escape(name)}`;
  }
}

function schemaReference(name: string): string {
  return `#/components/schemas/${escape(name)}`;
}

function escape(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
