import type { Service, Shape, SpecPosition } from '../../model/model.ts';
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
        shape.minLength && {
          words: `at least ${shape.minLength.value} characters`,
          position: shape.minLength.position,
        },
        shape.maxLength && {
          words: `at most ${shape.maxLength.value} characters`,
          position: shape.maxLength.position,
        },
        shape.pattern && {
          words: `matches ${oneLine(shape.pattern.value)}`,
          position: shape.pattern.position,
        },
      );
      break;
    case 'blob':
      found.push(
        shape.minBytes && {
          words: `at least ${shape.minBytes.value} bytes`,
          position: shape.minBytes.position,
        },
        shape.maxBytes && {
          words: `at most ${shape.maxBytes.value} bytes`,
          position: shape.maxBytes.position,
        },
      );
      break;
    case 'integer':
    case 'float':
      found.push(
        shape.minimum && {
          words: `at least ${shape.minimum.value}`,
          position: shape.minimum.position,
        },
        shape.maximum && {
          words: `at most ${shape.maximum.value}`,
          position: shape.maximum.position,
        },
      );
      break;
    case 'list':
      found.push(
        shape.minItems && {
          words: `at least ${shape.minItems.value} items`,
          position: shape.minItems.position,
        },
        shape.maxItems && {
          words: `at most ${shape.maxItems.value} items`,
          position: shape.maxItems.position,
        },
        shape.uniqueItems ? { words: 'no item twice', position: shape.position } : null,
      );
      break;
    case 'map':
      found.push(
        shape.minProperties && {
          words: `at least ${shape.minProperties.value} entries`,
          position: shape.minProperties.position,
        },
        shape.maxProperties && {
          words: `at most ${shape.maxProperties.value} entries`,
          position: shape.maxProperties.position,
        },
      );
      break;
    default:
  }
  return found.filter((constraint) => constraint !== null);
}
