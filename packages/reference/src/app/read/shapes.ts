import type { MemberContent, NamedShapeContent, ShapeContent } from '../../content/index.ts';

/** Named shapes of an operation, by name. */
export type Shapes = ReadonlyMap<string, NamedShapeContent>;

export function shapesOf(content: { readonly shapes: readonly NamedShapeContent[] }): Shapes {
  return new Map(content.shapes.map((one) => [one.name, one]));
}

/** The shape itself, behind the names that stand for it. */
export function resolveShape(
  shape: ShapeContent,
  shapes: Shapes,
): Exclude<ShapeContent, { kind: 'reference' }> {
  for (let at = shape; ;) {
    if (at.kind !== 'reference') return at;
    // A name without a shape would be a fault of the generator; its value can still be read as JSON.
    at = shapes.get(at.name)?.shape ?? { kind: 'document' };
  }
}

/** What a reader calls it: `string`, `list of Tag`, `map of string to string`. */
export function typeText(shape: ShapeContent, shapes: Shapes): string {
  switch (shape.kind) {
    case 'reference': {
      const named = resolveShape(shape, shapes);
      return named.kind === 'structure' ? shape.name : typeText(named, shapes);
    }
    case 'blob':
      return 'blob (Base64)';
    case 'timestamp':
      return 'timestamp (seconds since 1970)';
    case 'float':
      return 'number';
    case 'document':
      return 'any JSON';
    case 'list':
      return `list of ${typeText(shape.of, shapes)}`;
    case 'map':
      return `map of string to ${typeText(shape.of, shapes)}`;
    case 'structure':
      return shape.union ? 'union' : 'structure';
    default:
      return shape.kind;
  }
}

/** Members inside of a value: of a structure, of the items of a list, of the values of a map. */
export function innerMembers(
  shape: ShapeContent,
  shapes: Shapes,
): { readonly name: string | null; readonly members: readonly MemberContent[] } {
  const inner = contained(shape, shapes);
  const own = resolveShape(inner, shapes);
  return own.kind === 'structure'
    ? { name: inner.kind === 'reference' ? inner.name : null, members: own.members }
    : { name: null, members: [] };
}

/** What lists and maps hold in the end. */
function contained(shape: ShapeContent, shapes: Shapes): ShapeContent {
  const own = resolveShape(shape, shapes);
  return own.kind === 'list' || own.kind === 'map' ? contained(own.of, shapes) : shape;
}

/** Limits and choices may stand on the item of a list: those of the value first, then of what it holds. */
export function layersOf(
  shape: ShapeContent,
  shapes: Shapes,
): readonly { readonly of: 'value' | 'item' | 'key'; readonly shape: ShapeContent }[] {
  const own = resolveShape(shape, shapes);
  if (own.kind === 'list') {
    return [
      { of: 'value', shape: own },
      ...layersOf(own.of, shapes).map(({ shape: inner }) => ({
        of: 'item' as const,
        shape: inner,
      })),
    ];
  }
  if (own.kind === 'map') {
    return [
      { of: 'value', shape: own },
      ...(own.key === null ? [] : [{ of: 'key' as const, shape: resolveShape(own.key, shapes) }]),
      ...layersOf(own.of, shapes).map(({ shape: inner }) => ({
        of: 'item' as const,
        shape: inner,
      })),
    ];
  }
  return [{ of: 'value', shape: own }];
}
