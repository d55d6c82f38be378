import type { SpecPosition } from '../model/model.ts';
import type { Json } from './bundle.ts';

/**
 * A YAML or JSON value that remembers where it was written. YAML aliases are the node they stand for, so what they
 * share is one object, and comparing by identity tells whether two places say the same thing.
 */
export type SpecNode = SpecMap | SpecList | SpecScalar;

export interface SpecMap {
  readonly kind: 'map';
  readonly position: SpecPosition;
  /** In the order of the file. */
  readonly entries: ReadonlyMap<string, SpecEntry>;
}

export interface SpecEntry {
  readonly key: string;
  /** Of the key, so that a limit is found at the line that sets it, however its value is laid out. */
  readonly position: SpecPosition;
  readonly value: SpecNode;
}

export interface SpecList {
  readonly kind: 'list';
  readonly position: SpecPosition;
  readonly items: readonly SpecNode[];
}

export interface SpecScalar {
  readonly kind: 'scalar';
  readonly position: SpecPosition;
  readonly value: string | number | boolean | null;
  /** Stands in for something that could not be read, which has been reported: nothing more is to be said of it. */
  readonly broken?: true;
}

/** Whether a node stands in for something that could not be read. */
export function isBroken(node: SpecNode): boolean {
  return node.kind === 'scalar' && node.broken === true;
}

/** The text of a scalar that is text, otherwise undefined. */
export function textOf(node: SpecNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** The value under a key of a map, undefined for anything else. */
export function valueAt(node: SpecNode | undefined, key: string): SpecNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** What the node is, in words for a message. */
export function nameOfKind(node: SpecNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  return node.value === null ? 'nothing' : `${typeof node.value} ${JSON.stringify(node.value)}`;
}

/** The plain value, references and all, in the order of the file; `__proto__` becomes an ordinary property. */
export function toJson(node: SpecNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toJson);
  return jsonObject([...node.entries.values()].map(({ key, value }) => [key, toJson(value)]));
}

/** An object with exactly these properties of its own. */
export function jsonObject(
  entries: Iterable<readonly [string, Json]>,
): Readonly<Record<string, Json>> {
  const object: Record<string, Json> = {};
  for (const [key, value] of entries) {
    // Assignment to `__proto__` would set the prototype.
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}

/** True where both mean the same JSON; the order of keys means nothing. */
export function sameJson(a: SpecNode, b: SpecNode): boolean {
  if (a === b) return true;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameJson(item, b.items[index] as SpecNode))
    );
  }
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  return [...a.entries.values()].every(({ key, value }) => {
    const other = b.entries.get(key);
    return other !== undefined && sameJson(value, other.value);
  });
}

/** The node that a JSON pointer (`/a/0/b`, escaped as in RFC 6901) names, undefined where there is none. */
export function atPointer(node: SpecNode, pointer: string): SpecNode | undefined {
  return nearestToPointer(node, pointer).complete;
}

/** Like atPointer, but also tells the last entry or node that exists on the way: where to point a message at. */
export function nearestToPointer(
  node: SpecNode,
  pointer: string,
): { readonly complete: SpecNode | undefined; readonly position: SpecPosition } {
  let current = node;
  let position = node.position;
  for (const segment of pointerSegments(pointer)) {
    if (current.kind === 'map') {
      const entry = current.entries.get(segment);
      if (entry === undefined) return { complete: undefined, position };
      position = entry.position;
      current = entry.value;
    } else if (current.kind === 'list' && /^(0|[1-9]\d*)$/.test(segment)) {
      const item = current.items[Number(segment)];
      if (item === undefined) return { complete: undefined, position };
      position = item.position;
      current = item;
    } else {
      return { complete: undefined, position };
    }
  }
  return { complete: current, position };
}

/** The unescaped segments of a JSON pointer: none for `''`. */
export function pointerSegments(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
