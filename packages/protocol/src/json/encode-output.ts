import type { Shape, StructureShape } from '../shape.ts';
import { encodeBase64 } from './base64.ts';

/**
 * The JSON text of an operation's output: blobs as base64, dates as epoch seconds with milliseconds where there are any.
 * Members that are `undefined` or `null` are left out, empty collections are not; what the shape does not name is never
 * written, so nothing internal leaves with an answer.
 *
 * Throws TypeError where a value is not of its shape, naming the member and never the value.
 */
export function encodeOutput(shape: StructureShape, value: object): string {
  return encode(shape, value, '');
}

function encode(shape: Shape, value: unknown, path: string): string {
  switch (shape.kind) {
    case 'string':
      if (typeof value !== 'string') throw misfit(path, 'a string');
      return JSON.stringify(value);
    case 'integer':
      if (!Number.isInteger(value)) throw misfit(path, 'an integer');
      return JSON.stringify(value);
    case 'float':
      if (typeof value !== 'number') throw misfit(path, 'a number');
      return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
    case 'boolean':
      if (typeof value !== 'boolean') throw misfit(path, 'a boolean');
      return value ? 'true' : 'false';
    case 'blob':
      if (!(value instanceof Uint8Array)) throw misfit(path, 'a Uint8Array');
      return `"${encodeBase64(value)}"`;
    case 'timestamp':
      if (!(value instanceof Date) || Number.isNaN(value.getTime()))
        throw misfit(path, 'a valid Date');
      return String(value.getTime() / 1000);
    case 'document':
      return JSON.stringify(value) ?? 'null';
    case 'list':
      return encodeList(shape.of, value, shape.sparse === true, path);
    case 'map':
      return encodeMap(shape.of, value, shape.sparse === true, path);
    case 'structure':
      return encodeStructure(shape, value, path);
    case 'reference':
      return encode(shape.to(), value, path);
  }
}

function encodeStructure({ members }: StructureShape, value: unknown, path: string): string {
  if (!isObject(value)) throw misfit(path, 'an object');
  let text = '';
  for (const name of Object.keys(members)) {
    // Own properties only: a member may be called like one of Object.prototype. A class may have getters, though.
    const member =
      name in Object.prototype && !Object.hasOwn(value, name) ? undefined : value[name];
    if (member === undefined || member === null) continue;
    if (text !== '') text += ',';
    text += `${JSON.stringify(name)}:${encode(members[name]!, member, `${path}.${name}`)}`;
  }
  return `{${text}}`;
}

function encodeList(of: Shape, value: unknown, sparse: boolean, path: string): string {
  if (!Array.isArray(value)) throw misfit(path, 'an array');
  const items = value.map((item, index) => encodeItem(of, item, sparse, `${path}[${index}]`));
  return `[${items.join(',')}]`;
}

function encodeMap(of: Shape, value: unknown, sparse: boolean, path: string): string {
  if (!isObject(value)) throw misfit(path, 'an object');
  const pairs: string[] = [];
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    pairs.push(`${JSON.stringify(key)}:${encodeItem(of, value[key], sparse, `${path}{}`)}`);
  }
  return `{${pairs.join(',')}}`;
}

function encodeItem(of: Shape, item: unknown, sparse: boolean, path: string): string {
  return sparse && (item === null || item === undefined) ? 'null' : encode(of, item, path);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misfit(path: string, wanted: string): TypeError {
  return new TypeError(
    `encodeOutput: ${path === '' ? 'the output' : path.slice(1)} must be ${wanted}`,
  );
}
