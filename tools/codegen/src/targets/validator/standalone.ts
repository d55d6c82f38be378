import { Ajv, type AnySchemaObject } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Json, JsonObject } from '../../load/bundle.ts';
import type { Memo } from '../../plan/memo.ts';
import { escapeUnit, invisible } from '../text/literal.ts';
import { keywords } from './keywords.ts';
import { tighten } from './tighten.ts';

/**
 * The words that are judged. The loader refuses every other one that could judge; what is left out says nothing about
 * whether a value is valid, and would only swell the output.
 */
const judgingWords = new Set([
  '$ref',
  'type',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'x-trent-bytes',
  'x-trent-union',
]);

/** Compiles schemas of one document to standalone ES modules. */
export class StandaloneCompiler {
  readonly #schemas: ReadonlyMap<string, JsonObject>;
  readonly #memo: Memo;

  constructor(schemas: JsonObject, memo: Memo) {
    this.#memo = memo;
    this.#schemas = new Map(
      Object.entries(schemas).map(([name, schema]) => [name, judging(schema) as JsonObject]),
    );
  }

  /**
   * An ES module that exports one validator for each name, under the name given for it. It depends on nothing but these
   * schemas: another operation in the spec does not change it.
   */
  compile(exports: Readonly<Record<string, string>>): string {
    const schemas = [...this.#reachable(Object.values(exports))].map(
      (name) => [name, this.#schemas.get(name) as AnySchemaObject] as const,
    );
    return this.#memo.get('ajv', JSON.stringify([exports, schemas]), () => {
      const ajv = newAjv();
      for (const [name, schema] of schemas) ajv.addSchema(schema, schemaId(name));
      const ids = Object.entries(exports).map(([name, schema]) => [name, schemaId(schema)]);
      return importsForRequires(tighten(standaloneCode.default(ajv, Object.fromEntries(ids))));
    });
  }

  /** These schemas and all that they refer to, in order of first use. */
  #reachable(names: readonly string[]): ReadonlySet<string> {
    const found = new Set(names);
    // A set that grows while it is walked is walked to its new end.
    for (const name of found)
      for (const next of references(this.#schemas.get(name))) found.add(next);
    return found;
  }
}

/**
 * ajv with our keywords. The words above mean the same in draft 7 and in 2020-12; the former's code lacks what the latter
 * keeps for `unevaluatedProperties` and `$dynamicRef`, which no spec can say.
 */
function newAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    ownProperties: true,
    strict: true,
    strictTypes: false,
    messages: false,
    unicodeRegExp: true,
    code: { source: true, esm: true },
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
  });
  for (const definition of keywords) {
    const keyword = definition.keyword as string;
    if (ajv.getKeyword(keyword) !== false) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
  return ajv;
}

const idPrefix = 'trent:';

function schemaId(name: string): string {
  return `${idPrefix}${name}`;
}

/** The schema with only what a validator judges, and with references between documents. */
function judging(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const words = Object.entries(schema as JsonObject).filter(
    ([word, value]) =>
      judgingWords.has(word) && !((word === 'minItems' || word === 'minLength') && value === 0),
  );
  const sparse = (schema as JsonObject)['x-trent-sparse'] === true;
  return Object.fromEntries(
    words.map(([word, value]): [string, Json] => {
      switch (word) {
        case '$ref':
          return [word, schemaId(String(value).replace('#/components/schemas/', ''))];
        case 'properties': {
          // Names of members are not words: a member may be called `description`.
          const members = Object.entries(value as JsonObject);
          return [word, Object.fromEntries(members.map(([name, one]) => [name, judging(one)]))];
        }
        case 'items':
        case 'additionalProperties':
          return [word, sparse ? { 'x-trent-unless-null': judging(value) } : judging(value)];
        case 'enum': {
          if ((schema as JsonObject)['type'] === 'integer') return ['x-trent-integers', value];
          const unlisted = (schema as JsonObject)['x-trent-unlisted-values'] ?? [];
          return [word, [...(value as Json[]), ...(unlisted as Json[])]];
        }
        case 'propertyNames':
          return [word, judging(value)];
        default:
          return [word, value];
      }
    }),
  );
}

/** Words whose value is a schema. */
const holders = new Set(['items', 'additionalProperties', 'propertyNames', 'x-trent-unless-null']);

/** Names of the schemas that a schema refers to. */
function references(schema: Json | undefined): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
  return Object.entries(schema as JsonObject).flatMap(([word, value]) => {
    if (word === '$ref') return [String(value).slice(idPrefix.length)];
    if (word === 'properties') return Object.values(value as JsonObject).flatMap(references);
    return holders.has(word) ? references(value) : [];
  });
}

/**
 * ajv's ES modules still `require` their helpers, which no ES module can. Ours come from `./helpers.js`; anything else
 * that is left is a mistake of this target, and stops it.
 */
function importsForRequires(code: string): string {
  const imports: string[] = [];
  const body = code
    .replace(/^"use strict";/, '')
    .replace(
      /const (\w+) = require\("\.\/helpers\.js"\)\.(\w+);/g,
      (_match, local: string, name: string) => {
        imports.push(`import { ${name} as ${local} } from './helpers.js';`);
        return '';
      },
    );
  // Spec text stands in string literals, where a quote has a backslash before it.
  const left = /\brequire\("[^"]*"\)/.exec(body);
  if (left !== null) throw new Error(`the validator code still needs ${left[0]}`);
  return `${imports.join('\n')}\n${body.replace(invisible, escapeUnit)}`;
}
