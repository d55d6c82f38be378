/** From ajv's JSON pointer to the value that the service would name. */
import type { Shape, StructureShape } from '@trent/protocol';
import type { Violation } from '../service-descriptor.ts';

/** The value a message is about. */
export interface Location {
  /** Lower-camel member names, lists counted from 1: `tags.1.member.tagKey`. */
  readonly path: string;
  /** Member names as in the model, without list positions and map keys: `Tags.TagKey`. */
  readonly memberPath: string;
  readonly shape: Shape;
  /** `undefined` where a required member is missing. */
  readonly value: unknown;
  /** Collections between `value` and what was violated, outermost first: the service names the whole of them. */
  readonly within: readonly Within[];
}

export type Within = 'list item' | 'map value' | 'map key';

/** Finds what `violation` of `input`, a value of `root`, is about. */
export function locate(violation: Violation, root: StructureShape, input: unknown): Location {
  const names = pointerNames(violation.instancePath);
  if (violation.keyword === 'required') names.push(String(violation.params['missingProperty']));

  const path: string[] = [];
  const memberPath: string[] = [];
  let shape: Shape = root;
  let value = input;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (shape.kind === 'structure') {
      const member: Shape | undefined = own(shape.members, name);
      if (member === undefined) break;
      path.push(lowerCamel(name));
      memberPath.push(name);
      shape = resolve(member);
    } else if (shape.kind === 'list' || shape.kind === 'map') {
      const item = resolve(shape.of);
      // Only a structure's members have a path of their own; any other item is reported as part of its collection.
      if (item.kind !== 'structure') {
        return { ...here(), within: within(shape, names.length - i, violation) };
      }
      path.push(shape.kind === 'list' ? String(Number(name) + 1) : name, 'member');
      shape = item;
    } else break;
    value = own(value, name);
  }
  return { ...here(), within: within(shape, 0, violation) };

  function here(): Omit<Location, 'within'> {
    return { path: path.join('.'), memberPath: memberPath.join('.'), shape, value };
  }
}

/** The collections from `shape` inwards, `depth` of them, and the key where the violation is one of a map's keys. */
function within(shape: Shape, depth: number, violation: Violation): Within[] {
  const steps: Within[] = [];
  let current = shape;
  for (let i = 0; i < depth && (current.kind === 'list' || current.kind === 'map'); i++) {
    steps.push(current.kind === 'list' ? 'list item' : 'map value');
    current = resolve(current.of);
  }
  if (violation.propertyName !== undefined) steps.push('map key');
  return steps;
}

/** RFC 6901: `~1` is a slash, `~0` a tilde. */
function pointerNames(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function resolve(shape: Shape): Shape {
  let resolved = shape;
  while (resolved.kind === 'reference') resolved = resolved.to();
  return resolved;
}

function own<Value>(holder: Readonly<Record<string, Value>>, name: string): Value | undefined;
function own(holder: unknown, name: string): unknown;
function own(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) {
    return undefined;
  }
  return (holder as Record<string, unknown>)[name];
}

function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
