import type { Member, Operation, Service, Shape, SpecPosition } from '../../model/model.ts';
import { resolveShape } from '../text/limits.ts';

/** One place in a request or answer: a member, an item of a list, a value of a map. */
export interface Place {
  /** `['Tags', '*', 'TagKey']`; `*` is any item or value. */
  readonly path: readonly string[];
  /** Resolved. */
  readonly shape: Shape;
  /** Null for items and values. */
  readonly member: Member | null;
  readonly position: SpecPosition;
  /** What a map holds under any key. */
  readonly isMapValue: boolean;
}

const known = new WeakMap<Service, Map<string, readonly Place[]>>();

/** Every place of a named structure, parents before what they hold; a shape within itself is not entered again. */
export function placesOf(service: Service, name: string): readonly Place[] {
  const ofService = known.get(service) ?? new Map<string, readonly Place[]>();
  known.set(service, ofService);
  const places = ofService.get(name) ?? findPlaces(service, name);
  ofService.set(name, places);
  return places;
}

function findPlaces(service: Service, name: string): readonly Place[] {
  const named = service.shapes.get(name);
  const found: Place[] = [];
  const enter = (shape: Shape, path: readonly string[], open: readonly Shape[]): void => {
    if (shape.kind === 'structure') {
      for (const member of shape.members)
        visit(
          member.shape,
          [...path, member.name],
          member,
          member.position,
          [...open, shape],
          false,
        );
    } else if (shape.kind === 'list' || shape.kind === 'map') {
      visit(
        shape.of,
        [...path, '*'],
        null,
        shape.of.position,
        [...open, shape],
        shape.kind === 'map',
      );
    }
  };
  const visit = (
    written: Shape,
    path: readonly string[],
    member: Member | null,
    position: SpecPosition,
    open: readonly Shape[],
    isMapValue: boolean,
  ): void => {
    const shape = resolveShape(service, written);
    found.push({ path, shape, member, position, isMapValue });
    if (!open.includes(shape)) enter(shape, path, open);
  };
  if (named !== undefined) enter(resolveShape(service, named.shape), [], []);
  return found;
}

/** Words of the schema that a value at a place can violate, with where each is set. */
export function keywordsOf(place: Place): readonly { keyword: string; position: SpecPosition }[] {
  const { shape } = place;
  const found: { keyword: string; position: SpecPosition }[] = [];
  const add = (keyword: string, at: { readonly position: SpecPosition } | null): void => {
    if (at !== null) found.push({ keyword, position: at.position });
  };
  // Nothing is shorter than what may be empty.
  const atLeast = (limit: { readonly value: number; readonly position: SpecPosition } | null) =>
    limit !== null && limit.value > 0 ? limit : null;
  if (place.member?.required === true) add('required', place.member);
  if (shape.kind !== 'document') add('type', { position: place.position });
  if (shape.kind === 'string') {
    add('minLength', atLeast(shape.minLength));
    add('maxLength', shape.maxLength);
    add('pattern', shape.pattern);
    if (shape.values !== null) add('enum', shape);
  } else if (shape.kind === 'blob') {
    add('minimum-bytes', atLeast(shape.minBytes));
    add('maximum-bytes', shape.maxBytes);
  } else if (shape.kind === 'integer' || shape.kind === 'float') {
    add('minimum', shape.minimum);
    add('maximum', shape.maximum);
    if (shape.kind === 'integer' && shape.values !== null) add('enum', shape);
  } else if (shape.kind === 'list') {
    add('minItems', atLeast(shape.minItems));
    add('maxItems', shape.maxItems);
    if (shape.uniqueItems) add('uniqueItems', shape);
  } else if (shape.kind === 'structure' && shape.union) {
    add('one-member', shape);
  }
  return found;
}

/** `CreateGrant/input/Operations.*` */
export function placeCell(operation: Operation, side: 'input' | 'output', place: Place): string {
  return `${operation.name}/${side}/${place.path.join('.')}`;
}
