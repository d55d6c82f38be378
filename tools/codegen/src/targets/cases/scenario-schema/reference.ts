import type { JsonObject } from '../../../load/bundle.ts';

/** A place in `$defs`. */
export function reference(name: string): JsonObject {
  return { $ref: `#/$defs/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}
