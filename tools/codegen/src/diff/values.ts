import type { Shape } from '../model/model.ts';

/** The values of an enum; any other value, where there are no others, stands for all. */
export function valuesOf(shape: Shape): readonly (string | number)[] {
  if (shape.kind !== 'string' && shape.kind !== 'integer') return [];
  return shape.values ?? ['any other value'];
}
