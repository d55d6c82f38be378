import type { Json, JsonObject } from '../../load/bundle.ts';
import type { Operation, Service, Shape } from '../../model/model.ts';
import { isObject, isSpecial } from '../../suite/special-values.ts';
import type { Base } from '../../suite/suite.ts';
import { resolveShape } from '../text/limits.ts';
import { escapePointer } from '../../suite/judge.ts';
import type { Place } from './places.ts';
import { textOfLength } from './texts.ts';

/** Name of the entry in a map that is put there for a test. */
const mapKey = 'a';

/** The request with a value at a place; what has to be around it is made up where the request lacks it. */
export function withValue(
  service: Service,
  operation: Operation,
  base: Base | null,
  request: JsonObject,
  place: Place,
  value: Json,
): JsonObject {
  const [name = '', ...rest] = place.path;
  const shape = service.shapes.get(operation.input)?.shape;
  const member =
    shape?.kind === 'structure' ? shape.members.find((one) => one.name === name) : undefined;
  const known = request[name] ?? base?.members.get(name)?.sample;
  const inner = member === undefined ? value : put(service, member.shape, known, rest, value);
  const notes = {
    ...base?.members.get(name)?.with,
    ...base?.members.get(place.path.join('.'))?.with,
  };
  const changed: Record<string, Json> = { ...request, ...notes, [name]: inner };
  if (!Object.hasOwn(request, name))
    for (const { members } of operation.exclusive)
      if (members.includes(name))
        for (const other of members) if (other !== name) delete changed[other];
  for (const [other, set] of Object.entries(notes)) if (set === null) delete changed[other];
  return changed;
}

function put(
  service: Service,
  shape: Shape,
  known: Json | undefined,
  path: readonly string[],
  value: Json,
): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const resolved = resolveShape(service, shape);
  if (resolved.kind === 'list') {
    const first = Array.isArray(known) ? (known as readonly Json[])[0] : undefined;
    return [put(service, resolved.of, first, rest, value)];
  }
  if (resolved.kind === 'map')
    return { [mapKey]: put(service, resolved.of, undefined, rest, value) };
  if (resolved.kind !== 'structure') return value;
  const around = isObject(known) && !isSpecial(known) ? known : {};
  const member = resolved.members.find((one) => one.name === name);
  const required = resolved.members.filter((one) => one.required && one.name !== name);
  const filled = required.map(
    (one) => [one.name, around[one.name] ?? sampleOf(service, one.shape)] as const,
  );
  return {
    ...around,
    ...Object.fromEntries(filled),
    [name]: member === undefined ? value : put(service, member.shape, around[name], rest, value),
  };
}

/** JSON pointer to a place in a request that `withValue` made. */
export function pointerTo(service: Service, operation: Operation, path: readonly string[]): string {
  let shape: Shape | undefined = service.shapes.get(operation.input)?.shape;
  const parts = path.map((part) => {
    const resolved: Shape | undefined = shape && resolveShape(service, shape);
    if (resolved?.kind === 'list') {
      shape = resolved.of;
      return '0';
    }
    if (resolved?.kind === 'map') {
      shape = resolved.of;
      return mapKey;
    }
    shape =
      resolved?.kind === 'structure'
        ? resolved.members.find(({ name }) => name === part)?.shape
        : undefined;
    return escapePointer(part);
  });
  return parts.map((part) => `/${part}`).join('');
}

/** A value that the schema allows; nothing more is promised of it. */
export function sampleOf(service: Service, shape: Shape, depth = 0): Json {
  const resolved = resolveShape(service, shape);
  switch (resolved.kind) {
    case 'string': {
      if (resolved.values !== null) return resolved.values[0] ?? '';
      return textOfLength(resolved, Math.max(1, resolved.minLength?.value ?? 1), []) ?? 'a';
    }
    case 'blob':
      return { $bytes: { zeros: Math.max(1, resolved.minBytes?.value ?? 1) } };
    case 'integer':
    case 'float':
      return (
        (resolved.kind === 'integer' ? resolved.values?.[0] : undefined) ??
        resolved.minimum?.value ??
        Math.min(1, resolved.maximum?.value ?? 1)
      );
    case 'timestamp':
      return 1_700_000_000;
    case 'boolean':
      return false;
    case 'list':
      return depth > 8
        ? []
        : Array.from({ length: Math.max(1, resolved.minItems?.value ?? 1) }, () =>
            sampleOf(service, resolved.of, depth + 1),
          );
    case 'map':
      return depth > 8 ? {} : { [mapKey]: sampleOf(service, resolved.of, depth + 1) };
    case 'structure': {
      const members = resolved.union
        ? resolved.members.slice(0, 1)
        : resolved.members.filter(({ required }) => required);
      return depth > 8
        ? {}
        : Object.fromEntries(
            members.map((member) => [member.name, sampleOf(service, member.shape, depth + 1)]),
          );
    }
    default:
      return {};
  }
}
