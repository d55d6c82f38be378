import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv';
import type { Problems } from '../diagnostics/problems.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { jsonObject, nearestToPointer, toJson } from './node.ts';
import type { SpecEntry, SpecMap } from './node.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Json } from './bundle.ts';

/** The words of the entry document. */
export interface RootWords {
  readonly 'x-trent-service': {
    readonly name: string;
    readonly protocol: 'aws-json-1.0' | 'aws-json-1.1';
    readonly targetPrefix: string;
    readonly signingName: string;
    readonly internalError: string;
    readonly unsupported?: { readonly answer: string; readonly operations: readonly string[] };
    readonly callers?: {
      readonly sdk?: { readonly package: string; readonly client: string };
      readonly cli?: string;
    };
    readonly checks: readonly string[];
  };
  readonly 'x-trent-answers': Readonly<
    Record<string, { readonly error: string; readonly message?: string }>
  >;
  readonly 'x-trent-errors': Readonly<Record<string, Json>>;
  readonly 'x-trent-key-specs'?: Readonly<
    Record<
      string,
      {
        readonly family: string;
        readonly usages: Readonly<Record<string, readonly string[]>>;
        readonly partitions?: readonly string[];
      }
    >
  >;
}

/** The words of an operation. */
export interface OperationWords {
  readonly 'x-trent-permissions': readonly {
    readonly action: string;
    readonly policy: 'key-policy' | 'iam-policy' | 'grant';
    readonly resource: string;
    readonly when?: string;
  }[];
  readonly 'x-trent-cross-account': boolean;
  readonly 'x-trent-keys'?: readonly KeyWords[];
  readonly 'x-trent-checks': readonly string[];
  readonly 'x-trent-encryption-context'?: readonly string[];
  readonly 'x-trent-dry-run'?: string;
  readonly 'x-trent-pagination'?: {
    readonly inputToken: string;
    readonly outputToken: string;
    readonly limit?: string;
    readonly moreResults?: string;
    readonly items?: string;
    readonly documentedMaximum?: number;
    readonly documentedDefault?: number;
  };
  readonly 'x-trent-retry': { readonly readOnly: boolean; readonly idempotent: boolean };
  readonly 'x-trent-partitions'?: Readonly<Record<string, string>>;
  readonly 'x-trent-related'?: readonly string[];
  readonly 'x-trent-since': string;
}

type IdentifierForm = 'key-id' | 'key-arn' | 'alias-name' | 'alias-arn';

export interface KeyWords {
  readonly member: string;
  readonly identifiers: readonly IdentifierForm[];
  readonly crossAccountIdentifiers?: readonly IdentifierForm[];
  readonly identifierAnswer?: string;
  readonly usage?: string;
  readonly specs?: readonly string[];
  readonly specAnswer?: string;
  readonly algorithm?: string;
  readonly algorithmAnswer?: string;
  readonly states: Readonly<Record<string, string>>;
}

/** The words of a schema or member. */
export interface SchemaWords {
  readonly 'x-trent-sensitive'?: boolean;
  readonly 'x-trent-since'?: string;
  readonly 'x-trent-bytes'?: { readonly minimum?: number; readonly maximum?: number };
  readonly 'x-trent-timestamp'?: 'epoch-seconds';
  readonly 'x-trent-union'?: true;
  readonly 'x-trent-sparse'?: true;
  readonly 'x-trent-idempotency-token'?: true;
  readonly 'x-trent-reported-values'?: readonly string[];
  readonly 'x-trent-unlisted-values'?: readonly string[];
  readonly 'x-trent-exclusive'?: readonly {
    readonly members: readonly string[];
    readonly exactly: 'one' | 'at-most-one';
    readonly answer: string;
  }[];
}

/** The words of an error shape. */
export interface ErrorWords {
  readonly 'x-trent-error': {
    readonly code: string;
    readonly fault: 'client' | 'server';
    readonly httpStatus: number;
    readonly modelStatus?: number;
    readonly common?: boolean;
    readonly retryable?: boolean;
  };
}

interface WordsByPlace {
  root: RootWords;
  operation: OperationWords;
  schema: SchemaWords;
  error: ErrorWords;
}

interface VocabularySchema {
  readonly $id: string;
  readonly $defs: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>
  >;
}

const schema = JSON.parse(
  readFileSync(new URL('../../vocabulary/vocabulary.schema.json', import.meta.url), 'utf8'),
) as VocabularySchema;

let ajv: Ajv2020 | undefined;

/** Compiled at the first words that were not judged before. */
function vocabulary(): Ajv2020 {
  if (ajv === undefined) {
    const require = createRequire(import.meta.url);
    const library = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
    // Whether our own schema is one is for a test: to judge it takes longer than all that it judges.
    ajv = new library.Ajv2020({
      allErrors: true,
      verbose: true,
      strictRequired: false,
      validateSchema: false,
    });
    ajv.addSchema(schema);
  }
  return ajv;
}

/**
 * Words, with their place, that this vocabulary takes. They are kept from run to run, since to compile the vocabulary takes
 * longer than to judge by it.
 */
export const acceptedWords: Set<string> = new Set<string>();

/** Names of the words that may stand at a place. */
export function wordsAt(place: keyof WordsByPlace): readonly string[] {
  return Object.keys(schema.$defs[place]?.properties ?? {});
}

/**
 * The x-trent- words of a map as plain values; a word whose value is not well-formed is reported and left out. Words that
 * the place does not know stay with the reader, whose `done` reports them. `replace` gives words whose value stands
 * elsewhere (`x-trent-errors: { $ref: errors.yaml }`).
 */
export function readWords<Place extends keyof WordsByPlace>(
  reader: ObjectReader,
  place: Place,
  problems: Problems,
  replace?: (entry: SpecEntry) => SpecEntry,
): Partial<WordsByPlace[Place]> {
  const found = wordsAt(place).flatMap((word) => {
    const entry = reader.entry(word);
    return entry === undefined ? [] : [replace?.(entry) ?? entry];
  });
  const node: SpecMap = {
    kind: 'map',
    position: reader.node.position,
    entries: new Map(found.map((entry) => [entry.key, entry])),
  };
  const words = new Map(found.map(({ key, value }) => [key, toJson(value)]));
  // Most schemas have none.
  if (words.size === 0 && place === 'schema') return {};
  const told = `${place} ${JSON.stringify([...words])}`;
  if (acceptedWords.has(told)) return jsonObject(words) as Partial<WordsByPlace[Place]>;
  const validate = vocabulary().getSchema(`${schema.$id}#/$defs/${place}`);
  if (validate === undefined) throw new Error(`the vocabulary has no place ${place}`);
  if (validate(jsonObject(words)) === true) acceptedWords.add(told);
  else {
    for (const error of validate.errors ?? []) {
      const word = reportViolation(error, node, reader.place, problems);
      if (word !== null) words.delete(word);
    }
  }
  return jsonObject(words) as Partial<WordsByPlace[Place]>;
}

/** Reports at the value, or the nearest thing around it that exists; returns the word that is wrong, if one is. */
function reportViolation(
  error: ErrorObject,
  node: SpecMap,
  place: string,
  problems: Problems,
): string | null {
  const params = error.params as Readonly<Record<string, unknown>>;
  const [, word] = error.instancePath.split('/');
  if (word === undefined) {
    problems.report('TRENT2002', node.position, { place, key: String(params['missingProperty']) });
    return null;
  }
  const unknown = params['additionalProperty'] ?? error.propertyName;
  const pointer =
    typeof unknown === 'string'
      ? `${error.instancePath}/${unknown.replaceAll('~', '~0').replaceAll('/', '~1')}`
      : error.instancePath;
  const { position } = nearestToPointer(node, pointer);
  problems.report('TRENT2007', position, { word, problem: inWords(error, params, node) });
  return word;
}

function inWords(
  error: ErrorObject,
  params: Readonly<Record<string, unknown>>,
  node: SpecMap,
): string {
  const where = error.instancePath.split('/').slice(2).join('/');
  const subject = where === '' ? 'it' : where;
  switch (error.keyword) {
    case 'additionalProperties': {
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      const name = String(params['additionalProperty']);
      return `${subject} has no ${name}${suggest(name, known)}`;
    }
    case 'required':
    case 'dependentRequired':
      return `${subject} lacks ${String(params['missingProperty'])}`;
    case 'enum': {
      const allowed = params['allowedValues'] as readonly unknown[];
      const actual = nearestToPointer(node, error.instancePath).complete;
      const text = actual === undefined ? '' : ` ${JSON.stringify(toJson(actual))}`;
      return `${subject}${text} is none of ${allowed.join(', ')}`;
    }
    case 'uniqueItems':
      return `${subject} holds the same thing twice`;
    case 'contains':
      return `${subject} lacks operation, the work itself`;
    default:
      return `${subject} ${error.message ?? 'is wrong'}`;
  }
}
