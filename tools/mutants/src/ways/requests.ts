import type { Change, JsonObject } from '../mutant.ts';
import { isAt } from './operations.ts';
import type { Where } from './operations.ts';

/** The operations are asked something else than was sent. */
export function rewrite(where: Where, change: (input: JsonObject) => JsonObject): Change {
  return { request: (input, operation) => (isAt(where, operation) ? change(input) : input) };
}
