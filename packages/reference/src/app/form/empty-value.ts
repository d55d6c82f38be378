import type { ShapeContent } from '../../content/index.ts';
import { resolveShape } from '../read/shapes.ts';
import type { Shapes } from '../read/shapes.ts';

/** What a new item begins with: an item must be something. */
export function emptyValue(shape: ShapeContent, shapes: Shapes): unknown {
  const own = resolveShape(shape, shapes);
  switch (own.kind) {
    case 'structure':
    case 'map':
      return {};
    case 'list':
      return [];
    case 'boolean':
      return false;
    case 'integer':
      return own.minimum ?? 0;
    case 'string':
      return own.values?.[0] ?? '';
    case 'blob':
      return '';
    case 'float':
    case 'timestamp':
      return 0;
    default:
      return null;
  }
}
