import type { ErrorShape, Shape } from './model.ts';

/** What an error carries besides its text, as a structure. */
export function errorStructure({
  description,
  members,
  position,
}: ErrorShape): Shape & { readonly kind: 'structure' } {
  return {
    kind: 'structure',
    members,
    union: false,
    description,
    deprecated: false,
    sensitive: false,
    position,
  };
}
