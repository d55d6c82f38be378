import type { ShapeContent } from '../../content/index.ts';
import { resolveShape } from '../read/shapes.ts';
import type { Shapes } from '../read/shapes.ts';

/** A place in a value, as the spec knows it. */
export interface Inner {
  readonly shape: ShapeContent;
  /** Of the member itself. */
  readonly sensitive: boolean;
}

/** The place behind a name, or of an item where `name` is null; null where the spec knows none. */
export function innerOf(outer: Inner | null, name: string | null, shapes: Shapes): Inner | null {
  if (outer === null) return null;
  const own = resolveShape(outer.shape, shapes);
  if (own.kind === 'structure' && name !== null) {
    const member = own.members.find((one) => one.name === name);
    return member === undefined ? null : { shape: member.shape, sensitive: member.sensitive };
  }
  if ((own.kind === 'map' && name !== null) || (own.kind === 'list' && name === null)) {
    return { shape: own.of, sensitive: false };
  }
  return null;
}

/** Whether the member is sensitive, or any shape that its value is named by. */
export function isSensitive({ shape, sensitive }: Inner, shapes: Shapes): boolean {
  if (sensitive || shape.sensitive === true) return true;
  if (shape.kind !== 'reference') return false;
  const named = shapes.get(shape.name);
  return named !== undefined && isSensitive(named, shapes);
}

/** Whether bytes are anywhere in a value. */
export function holdsBlob(value: unknown, place: Inner | null, shapes: Shapes): boolean {
  if (place === null || value === undefined) return false;
  if (resolveShape(place.shape, shapes).kind === 'blob') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value)
    ? value.some((item) => holdsBlob(item, innerOf(place, null, shapes), shapes))
    : Object.entries(value).some(([name, item]) =>
        holdsBlob(item, innerOf(place, name, shapes), shapes),
      );
}
