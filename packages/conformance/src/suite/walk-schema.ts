import { isBase64 } from '@trent/protocol';
import { isJsonObject } from '../values/json.ts';
import type { Json } from '../values/json.ts';

/** The words of a JSON Schema that are looked at here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly contentEncoding?: string;
  readonly 'x-trent-bytes'?: { readonly minimum?: number; readonly maximum?: number };
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Schemas = Readonly<Record<string, unknown>>;

/** Follows `#/schemas/<Name>`; words beside a reference add to it. An unknown name gives a schema without words. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.replace('#/schemas/', '');
  if (name === undefined) return schema;
  const { $ref: _, ...beside } = schema;
  return { ...resolve((schemas[name] ?? {}) as Schema, schemas), ...beside };
}

/** The value without members of structures that are null: those are the same as absent ones. Maps and lists keep theirs. */
export function withoutNulls(value: Json, schema: Schema, schemas: Schemas): Json {
  const { properties, additionalProperties, items } = resolve(schema, schemas);
  if (Array.isArray(value)) {
    return value.map((item: Json) => withoutNulls(item, items ?? {}, schemas));
  }
  if (!isJsonObject(value)) return value;
  const ofMap = typeof additionalProperties === 'object' ? additionalProperties : {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => inner !== null || properties?.[name] === undefined)
      .map(([name, inner]) => [name, withoutNulls(inner, properties?.[name] ?? ofMap, schemas)]),
  );
}

/** JSON pointers to texts that should be base64 and are not. */
export function badBlobs(
  value: Json,
  schema: Schema,
  schemas: Schemas,
  at = '',
): readonly string[] {
  const { properties, additionalProperties, items, contentEncoding } = resolve(schema, schemas);
  if (contentEncoding === 'base64' && typeof value === 'string') {
    return isBase64(value) ? [] : [at];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) =>
      badBlobs(item, items ?? {}, schemas, `${at}/${index}`),
    );
  }
  if (!isJsonObject(value)) return [];
  const ofMap = typeof additionalProperties === 'object' ? additionalProperties : {};
  return Object.entries(value).flatMap(([name, inner]) =>
    badBlobs(inner, properties?.[name] ?? ofMap, schemas, `${at}/${name}`),
  );
}
