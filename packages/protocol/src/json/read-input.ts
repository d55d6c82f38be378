import type { Shape, StructureShape } from '../shape.ts';
import { isBase64 } from './base64.ts';
import type { JsonObject } from './json-value.ts';
import { LIST_FOUND, OBJECT_FOUND, serializationError } from './serialization-error.ts';

/**
 * Reads the parsed JSON of a request as the wire value of a shape, in which blobs are still base64 text and timestamps
 * numbers of epoch seconds: what a validator judges.
 *
 * Unknown members go, members that are `null` go, a fraction goes where an integer is wanted. `null` in a list or a map
 * stays, for the validator to refuse. Structures and maps come without prototype, so that a key is never anything but
 * data.
 *
 * Throws ServiceError `SerializationException`, status 400, for the first value of a wrong JSON type, for a string or
 * map key that is no well-formed Unicode, and, without message, for a blob that is not base64. No text holds a value.
 */
export function readInput(shape: StructureShape, json: unknown): JsonObject {
  return readStructure(shape, json);
}

function read(shape: Shape, json: unknown): unknown {
  switch (shape.kind) {
    case 'string':
      if (typeof json !== 'string') throw notConvertible(json, 'a String');
      return wellFormed(json);
    case 'integer':
      if (typeof json !== 'number') throw notConvertible(json, 'an Integer');
      return truncate(json);
    case 'float':
      if (typeof json !== 'number' && !floatNames.has(json)) throw notConvertible(json, 'a Float');
      return json;
    case 'boolean':
      if (typeof json !== 'boolean') throw notConvertible(json, 'a Boolean');
      return json;
    case 'blob':
      if (typeof json !== 'string') throw notConvertible(json, 'a Blob');
      if (!isBase64(json)) throw serializationError();
      return json;
    case 'timestamp':
      if (typeof json !== 'number' || !(Math.abs(json) <= MAX_EPOCH_SECONDS)) {
        throw notConvertible(json, 'a Timestamp');
      }
      return json;
    case 'document':
      return json;
    case 'list':
      return readList(shape.of, json);
    case 'map':
      return readMap(shape.of, json);
    case 'structure':
      return readStructure(shape, json);
    case 'reference':
      return read(shape.to(), json);
  }
}

function readStructure({ members }: StructureShape, json: unknown): JsonObject {
  if (Array.isArray(json)) throw serializationError(LIST_FOUND);
  if (!isObject(json)) throw serializationError('Expected null');
  const structure = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(json)) {
    const value = json[name];
    if (value === null || !Object.hasOwn(members, name)) continue;
    structure[name] = read(members[name]!, value);
  }
  return structure;
}

function readList(of: Shape, json: unknown): readonly unknown[] {
  if (isObject(json)) throw serializationError(OBJECT_FOUND);
  if (!Array.isArray(json)) throw serializationError('Expected list or null');
  return json.map((item) => (item === null ? null : read(of, item)));
}

function readMap(of: Shape, json: unknown): JsonObject {
  if (Array.isArray(json)) throw serializationError(LIST_FOUND);
  if (!isObject(json)) throw serializationError('Expected map or null');
  const map = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(json)) {
    const value = json[key];
    map[wellFormed(key)] = value === null ? null : read(of, value);
  }
  return map;
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Half of a surrogate pair has no UTF-8: two such strings would turn into the same bytes. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) {
    throw serializationError('Unpaired surrogate found where a Unicode character was expected.');
  }
  return text;
}

/** Towards zero; beyond what a JavaScript number holds exactly, the nearest such integer, for a range check to refuse. */
function truncate(number: number): number {
  const integer = Math.trunc(number);
  if (Number.isSafeInteger(integer)) return integer + 0;
  return integer < 0 ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

function notConvertible(json: unknown, kind: string): Error {
  if (Array.isArray(json)) return serializationError(LIST_FOUND);
  if (isObject(json)) return serializationError(OBJECT_FOUND);
  const found =
    typeof json === 'boolean' ? String(json).toUpperCase() : (typeof json).toUpperCase();
  return serializationError(`${found}_VALUE can not be converted to ${kind}`);
}

const floatNames: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

/** What a Date holds (ECMA-262, "Time Values and Time Range"). */
const MAX_EPOCH_SECONDS = 8.64e12;
