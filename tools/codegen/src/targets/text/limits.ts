import type { Limit, Service, Shape, SpecPosition } from '../../model/model.ts';
import { oneLine } from './comment.ts';

/** One limit of a value in words, all on one line, with the line of the spec that sets it. */
export interface Constraint {
  readonly words: string;
  readonly position: SpecPosition;
}

/** The shape that a reference leads to, itself where it is none. */
export function resolveShape(service: Service, shape: Shape): Shape {
  if (shape.kind !== 'reference') return shape;
  let current: Shape = shape;
  const visited = new Set<string>();
  while (current.kind === 'reference' && !visited.has(current.name)) {
    visited.add(current.name);
    const named = service.shapes.get(current.name);
    if (named === undefined) throw new Error(`the model has no shape ${current.name}`);
    current = named.shape;
  }
  return current;
}

/** What a value must satisfy by itself; limits of members, items and map values are theirs. */
export function constraintsOf(shape: Shape): Constraint[] {
  const found: (Constraint | null)[] = [];
  switch (shape.kind) {
    case 'string':
      if (shape.values !== null) {
        found.push({
          words: `one of ${shape.values.map(oneLine).join(', ')}`,
          position: shape.position,
        });
      }
      found.push(
        ...range(shape.minLength, shape.maxLength, ' characters'),
        shape.pattern && {
          words: `matches ${oneLine(shape.pattern.value)}`,
          position: shape.pattern.position,
        },
      );
      break;
    case 'blob':
      found.push(...range(shape.minBytes, shape.maxBytes, ' bytes'));
      break;
    case 'integer':
    case 'float':
      found.push(...range(shape.minimum, shape.maximum, ''));
      break;
    case 'list':
      found.push(
        ...range(shape.minItems, shape.maxItems, ' items'),
        shape.uniqueItems ? { words: 'no item twice', position: shape.position } : null,
      );
      break;
    case 'map':
      found.push(...range(shape.minProperties, shape.maxProperties, ' entries'));
      break;
    default:
  }
  return found.filter((constraint) => constraint !== null);
}

function range(low: Limit | null, high: Limit | null, unit: string): (Constraint | null)[] {
  return [
    low && { words: `at least ${low.value}${unit}`, position: low.position },
    high && { words: `at most ${high.value}${unit}`, position: high.position },
  ];
}
