import type { ShapeContent } from '../../content/index.ts';

/** What a value must be, in short sentences: `1 to 2048 characters`, `matches ^a$`. Values to choose from are not among them. */
export function limitsOf(shape: ShapeContent): readonly string[] {
  switch (shape.kind) {
    case 'string':
      return [
        ...range(shape.minLength, shape.maxLength, 'character', 'characters'),
        ...(shape.pattern === null ? [] : [`matches ${shape.pattern}`]),
      ];
    case 'blob':
      return range(shape.minBytes, shape.maxBytes, 'byte', 'bytes');
    case 'integer':
    case 'float':
      return range(shape.minimum, shape.maximum, '', '');
    case 'list':
      return [
        ...range(shape.minItems, shape.maxItems, 'item', 'items'),
        ...(shape.uniqueItems ? ['no item twice'] : []),
        ...(shape.sparse ? ['items may be null'] : []),
      ];
    case 'map':
      return [
        ...range(shape.minProperties, shape.maxProperties, 'entry', 'entries'),
        ...(shape.sparse ? ['values may be null'] : []),
      ];
    case 'structure':
      return shape.union ? ['exactly one member'] : [];
    default:
      return [];
  }
}

function range(
  least: number | null,
  most: number | null,
  one: string,
  many: string,
): readonly string[] {
  const unit = (count: number): string => (one === '' ? '' : ` ${count === 1 ? one : many}`);
  if (least !== null && least === most) return [`exactly ${least}${unit(least)}`];
  // At least nothing is no limit.
  const from = least === 0 && one !== '' ? null : least;
  if (from !== null && most !== null) return [`${from} to ${most}${unit(most)}`];
  if (from !== null) return [`at least ${from}${unit(from)}`];
  if (most !== null) return [`at most ${most}${unit(most)}`];
  return [];
}
