/**
 * Prints the type of a schema as openapi-typescript does, without it: to load it and its compiler takes longer than all
 * else that a run does. Only what the loader lets through and plain names are known here; for the rest there is the
 * library. That both print the same is held by a test.
 */
import type { Json, JsonObject } from '../../load/bundle.ts';
import type { EnumStyle } from './openapi-types.ts';

/** A printed type, and what decides where it needs parentheses. */
interface Printed {
  readonly text: string;
  readonly kind: 'union' | 'intersection' | 'primitive' | 'other';
}

class Unknown extends Error {}

/** Text before and after the members of `components.schemas`. */
export const frameText = {
  before: `export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
`,
  after: `    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
`,
} as const;

/** The member of `components.schemas` for a schema; null where the library must print it. */
export function schemaMember(name: string, schema: Json, style: EnumStyle): string | null {
  try {
    return member(name, schema, style, false, 8);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** Words that are looked at below. */
const telling = new Set([
  '$ref',
  'type',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'oneOf',
  'description',
  'deprecated',
]);
/** Words that change nothing, as do those of our vocabulary. */
const silent = new Set([
  'contentEncoding',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'uniqueItems',
]);

function wordsOf(schema: Json | undefined): JsonObject {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) throw new Unknown();
  const words = schema as JsonObject;
  for (const word of Object.keys(words)) {
    if (!telling.has(word) && !silent.has(word) && !word.startsWith('x-trent-'))
      throw new Unknown();
  }
  return words;
}

function member(
  name: string,
  schema: Json,
  style: EnumStyle,
  optional: boolean,
  indent: number,
): string {
  const words = wordsOf(schema);
  const type = replaced(words, style) ?? composed(words, style, indent);
  const margin = ' '.repeat(indent);
  return `${comment(words, margin)}${margin}${key(name)}${optional ? '?' : ''}: ${type.text};\n`;
}

/** What stands for a blob or timestamp, and, among the members of a structure, for an open enum. */
function replaced(words: JsonObject, style: EnumStyle): Printed | null {
  if (words['contentEncoding'] === 'base64') return other('Uint8Array');
  if (words['x-trent-timestamp'] !== undefined) return other('Date');
  const { enum: values, type } = words;
  if (style === 'closed' || values === undefined) return null;
  const wide = type === 'integer' ? 'number' : 'string';
  return { text: [...literals(words), `(${wide} & {})`].join(' | '), kind: 'union' };
}

function composed(words: JsonObject, style: EnumStyle, indent: number): Printed {
  const { $ref: reference, type, oneOf } = words;
  if (reference !== undefined) return other(referenced(reference));
  if (words['enum'] !== undefined) {
    const [first, ...more] = literals(words);
    return more.length === 0
      ? other(first as string)
      : { text: [first, ...more].join(' | '), kind: 'union' };
  }
  if (oneOf !== undefined) {
    if (!Array.isArray(oneOf) || oneOf.length < 2 || type !== undefined || 'properties' in words) {
      throw new Unknown();
    }
    return union(oneOf.map((one: Json) => composed(wordsOf(one), style, indent)));
  }
  const stand = type === undefined ? null : replaced(words, style);
  if (stand !== null) return stand;
  switch (type) {
    case 'null':
    case 'string':
    case 'boolean':
      return { text: type, kind: 'primitive' };
    case 'number':
    case 'integer':
      return { text: 'number', kind: 'primitive' };
    case 'array': {
      const { items } = words;
      const of = items === undefined ? other('unknown') : composed(wordsOf(items), style, indent);
      return other(`${inParentheses(of)}[]`);
    }
    case 'object':
    case undefined:
      return object(words, style, indent);
    default:
      throw new Unknown();
  }
}

function object(words: JsonObject, style: EnumStyle, indent: number): Printed {
  const { properties = {}, required = [], additionalProperties: rest = false } = words;
  if (!Array.isArray(required)) throw new Unknown();
  const members = Object.entries(objectOf(properties)).map(([name, one]) =>
    member(name, one as Json, style, !required.includes(name), indent + 4),
  );
  const parts = members.length === 0 ? [] : [braces(members, indent)];
  if (rest !== false) {
    const any = rest === true || Object.keys(objectOf(rest)).length === 0;
    const of = any ? 'unknown' : composed(wordsOf(rest), style, indent + 4).text;
    parts.push(braces([`${' '.repeat(indent + 4)}[key: string]: ${of};\n`], indent));
  }
  const [first, second] = parts;
  if (first === undefined) {
    return other(words['type'] === undefined ? 'unknown' : 'Record<string, never>');
  }
  return second === undefined
    ? other(first)
    : { text: `${first} & ${second}`, kind: 'intersection' };
}

function objectOf(value: Json): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unknown();
  return value;
}

function braces(members: readonly string[], indent: number): string {
  return `{\n${members.join('')}${' '.repeat(indent)}}`;
}

/** Of primitives that stand in it twice, a union has the first. */
function union(types: readonly Printed[]): Printed {
  const distinct = types.filter(
    ({ text, kind }, at) =>
      kind !== 'primitive' || types.findIndex((one) => one.text === text) === at,
  );
  return { text: distinct.map(inParentheses).join(' | '), kind: 'union' };
}

function inParentheses({ text, kind }: Printed): string {
  return kind === 'union' || kind === 'intersection' ? `(${text})` : text;
}

function other(text: string): Printed {
  return { text, kind: 'other' };
}

function literals({ type, enum: values }: JsonObject): readonly string[] {
  if (!Array.isArray(values) || values.length === 0) throw new Unknown();
  return values.map((value: Json) => {
    if (type === 'integer' && Number.isSafeInteger(value) && !Object.is(value, -0)) {
      return String(value);
    }
    if (type === 'string' && typeof value === 'string' && isPlain(value)) return `"${value}"`;
    throw new Unknown();
  });
}

/** Text that is the same in a literal. */
function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text);
}

function key(name: string): string {
  if (/^[A-Za-z_$][A-Za-z_$0-9]*$/.test(name)) return name;
  // What reads as a number is no text there.
  if (!isPlain(name) || String(Number(name)) === name) throw new Unknown();
  return `"${name}"`;
}

function referenced(reference: Json): string {
  const [, name] =
    /^#\/components\/schemas\/([A-Za-z_$][A-Za-z_$0-9]*)$/.exec(String(reference)) ?? [];
  if (name === undefined) throw new Unknown();
  return `components["schemas"]["${name}"]`;
}

function comment(words: JsonObject, margin: string): string {
  const { deprecated = false, description, enum: values, type } = words;
  if (typeof deprecated !== 'boolean') throw new Unknown();
  const lines: string[] = [];
  if (deprecated) lines.push('@deprecated');
  if (description !== undefined && description !== '')
    lines.push(`@description ${said(description)}`);
  if (values !== undefined && literals(words).length > 0) lines.push(`@enum {${String(type)}}`);
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${margin}/** ${lines[0]} */\n`;
  return `${margin}/**\n${lines.map((line) => `${margin} * ${line}\n`).join('')}${margin} */\n`;
}

/** Descriptions come as marks, which are one word. */
function said(description: Json): string {
  if (typeof description !== 'string' || !/^\w+$/.test(description)) throw new Unknown();
  return description;
}
