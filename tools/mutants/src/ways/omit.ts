import type { JsonObject } from '../mutant.ts';

/** Takes members away. */
export function omit(...names: readonly string[]): (members: JsonObject) => JsonObject {
  return (members) =>
    Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}
