import type { Shape, StructureShape } from '../shape.ts';
import { decodeBase64 } from './base64.ts';
import type { JsonObject } from './json-value.ts';

/**
 * Turns a wire value from `readInput`, found valid, into language values: blobs become `Uint8Array`, timestamps
 * `Date` (to the millisecond), the names of special floats numbers. What holds none of these is the same object as
 * before; `wire` itself stays as it is.
 *
 * Throws TypeError for a blob that is not base64: `readInput` lets none pass.
 */
export function decodeInput(shape: StructureShape, wire: JsonObject): Record<string, unknown> {
  return decode(shape, wire) as Record<string, unknown>;
}

function decode(shape: Shape, wire: unknown): unknown {
  if (wire === null) return null;
  switch (shape.kind) {
    case 'blob':
      return decodeBlob(wire as string);
    case 'timestamp':
      return new Date(Math.round((wire as number) * 1000));
    case 'float':
      return Number(wire);
    case 'list':
      return decodeList(shape.of, wire as readonly unknown[]);
    case 'map':
      return decodeObject(wire as JsonObject, () => shape.of);
    case 'structure':
      return decodeObject(wire as JsonObject, (name) => shape.members[name]!);
    case 'reference':
      return decode(shape.to(), wire);
    default:
      return wire;
  }
}

function decodeBlob(text: string): Uint8Array {
  const bytes = decodeBase64(text);
  if (bytes === undefined) throw new TypeError('decodeInput: a blob is not base64');
  return bytes;
}

function decodeList(of: Shape, wire: readonly unknown[]): readonly unknown[] {
  const list = wire.map((item) => decode(of, item));
  return list.every((item, index) => item === wire[index]) ? wire : list;
}

function decodeObject(wire: JsonObject, shapeOf: (name: string) => Shape): JsonObject {
  let changed: Record<string, unknown> | undefined;
  for (const name of Object.keys(wire)) {
    const value = wire[name];
    const decoded = decode(shapeOf(name), value);
    if (decoded === value) continue;
    changed ??= Object.assign(Object.create(null) as Record<string, unknown>, wire);
    changed[name] = decoded;
  }
  return changed ?? wire;
}
