/**
 * The spec as plain YAML values, without the generator: these tests must be able to fault what the generator lets pass.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const files = new Map<string, unknown>();

export type Node = Readonly<Record<string, unknown>>;

/** A spec file by its path in spec/kms, parsed; throws where it does not exist or is not YAML. */
export function specFile(path: string): unknown {
  const known = files.get(path);
  if (known !== undefined) return known;
  const value: unknown = parse(readFileSync(new URL(path, root), 'utf8'), { strict: true });
  files.set(path, value);
  return value;
}

/** Names without extension of the files in a folder of spec/kms. */
export function namesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
}

/** A value together with the file that says it, for `$ref`s relative to that file. */
export interface Place {
  readonly file: string;
  readonly value: unknown;
}

/**
 * What stands at `file#/json/pointer`. `$ref`s on the way are followed; words beside a `$ref` win over the same words
 * behind it. The last step may lead to nothing (`undefined`), any earlier one throws.
 */
export function at(address: string): Place {
  // Only the first `#` divides: keys of `paths` have one as well.
  const end = address.indexOf('#');
  const [file, pointer] = [address.slice(0, end), address.slice(end + 1)];
  let place: Place = { file, value: specFile(file) };
  const steps = pointer.split('/').slice(1);
  for (const [index, step] of steps.entries()) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = child(place, name);
    if (next === undefined) {
      if (index === steps.length - 1) return { file: place.file, value: undefined };
      throw new Error(`${address}: nothing at step ${String(index + 1)}, ${name}`);
    }
    place = next;
  }
  return place;
}

function child(place: Place, name: string): Place | undefined {
  if (typeof place.value !== 'object' || place.value === null) return undefined;
  // Of a list: its elements by number and its `length`.
  if (Object.hasOwn(place.value, name))
    return { file: place.file, value: (place.value as Node)[name] };
  return '$ref' in place.value ? child(behindReference(place), name) : undefined;
}

/** The place that the `$ref` of a node leads to, itself where there is none. */
export function behindReference(place: Place): Place {
  if (!isNode(place.value) || typeof place.value['$ref'] !== 'string') return place;
  const [path = '', pointer = ''] = place.value['$ref'].split('#');
  const file = path === '' ? place.file : normalize(join(dirname(place.file), path));
  return behindReference(at(`${file}#${pointer}`));
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node's child that must be a node, e.g. `node(op, 'post')`. */
export function node(value: unknown, name: string): Node {
  const found = isNode(value) ? value[name] : undefined;
  if (!isNode(found)) throw new Error(`${name} is missing`);
  return found;
}

/** A node's child that is a list of `T`, empty where it is absent. */
export function list<T>(value: unknown, name: string): readonly T[] {
  const found = isNode(value) ? value[name] : undefined;
  if (found === undefined) return [];
  if (!Array.isArray(found)) throw new Error(`${name} is not a list`);
  return found as T[];
}

/** Every node of a file, depth first, with the pointer to it. */
export function* nodesOf(value: unknown, pointer = ''): Generator<{ pointer: string; node: Node }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* nodesOf(item, `${pointer}/${String(index)}`);
  } else if (isNode(value)) {
    yield { pointer, node: value };
    for (const [name, item] of Object.entries(value)) yield* nodesOf(item, `${pointer}/${name}`);
  }
}
