import { type AnySchemaObject, type CodeKeywordDefinition } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonObject } from '../../load/bundle.ts';
import { keywords } from './keywords.ts';

/** Words that say nothing about whether a value is valid; without them the output is half the size. */
const annotations = new Set(['description', 'title', 'examples', 'example', 'default', 'deprecated', 'contentEncoding']);

/** Compiles schemas of one document to standalone ES modules. */
export class StandaloneCompiler {
  readonly #ajv: Ajv2020;

  constructor(schemas: JsonObject) {
    this.#ajv = new Ajv2020({
      allErrors: true,
      ownProperties: true,
      strict: true,
      strictTypes: false,
      code: { source: true, esm: true, lines: false },
      unicodeRegExp: true,
      validateSchema: false,
      addUsedSchema: false,
    });
    for (const keyword of keywords) this.#replaceKeyword(keyword);
    for (const [name, schema] of Object.entries(schemas)) {
      this.#ajv.addSchema(judging(schema) as AnySchemaObject, schemaId(name));
    }
  }

  /** An ES module that exports one validator for each name, under the name given for it. */
  compile(exports: Readonly<Record<string, string>>): string {
    const ids = Object.fromEntries(Object.entries(exports).map(([name, schema]) => [name, schemaId(schema)]));
    return importsForRequires(standaloneCode.default(this.#ajv, ids));
  }

  #replaceKeyword(definition: CodeKeywordDefinition): void {
    const { keyword } = definition;
    if (typeof keyword === 'string' && this.#ajv.getKeyword(keyword) !== false) this.#ajv.removeKeyword(keyword);
    this.#ajv.addKeyword(definition);
  }
}

function schemaId(name: string): string {
  return `trent:${name}`;
}

/** The schema with only what a validator judges, and with references between documents. */
function judging(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(judging);
  if (typeof schema !== 'object' || schema === null) return schema;
  const result: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(schema)) {
    if (annotations.has(word) || (word.startsWith('x-') && word !== 'x-trent-bytes')) continue;
    if (word === '$ref') result[word] = String(value).replace('#/components/schemas/', 'trent:');
    else if (word === 'properties' || word === '$defs' || word === 'patternProperties') result[word] = mapValues(value as JsonObject);
    else if (word === 'enum' || word === 'const' || word === 'required' || word === 'x-trent-bytes') result[word] = value;
    else result[word] = judging(value);
  }
  return result;
}

// Names of members are not words: a member may be called `description` or `__proto__`.
function mapValues(map: JsonObject): unknown {
  const result: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(map)) {
    Object.defineProperty(result, name, { value: judging(schema), enumerable: true, configurable: true, writable: true });
  }
  return result;
}

/**
 * ajv's ES modules still `require` their helpers, which no ES module can. Ours come from `./helpers.js`; anything else
 * that is left is a mistake of this target, and stops it.
 */
function importsForRequires(code: string): string {
  const imports: string[] = [];
  const body = code
    .replace(/^"use strict";/, '')
    .replace(/const (\w+) = require\("\.\/helpers\.js"\)\.(\w+);/g, (_match, local: string, name: string) => {
      imports.push(`import { ${name} as ${local} } from './helpers.js';`);
      return '';
    });
  const left = /require\([^)]*\)/.exec(body);
  if (left !== null) throw new Error(`the validator code still needs ${left[0]}`);
  return `${imports.join('\n')}\n${body}`;
}
