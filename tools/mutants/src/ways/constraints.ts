import { ServiceError } from '@trent/protocol';
import type { Change, JsonObject } from '../mutant.ts';
import { isAt } from './operations.ts';
import type { Where } from './operations.ts';

/**
 * A limit of the model is not checked: `path` is the member, with dots and without list positions (`Tags.TagKey`),
 * `keyword` that of the schema, or nothing for every limit of the member.
 */
export function overlook(where: Where, path: string, keyword?: string): Change {
  return {
    overlooks: ({ instancePath, keyword: violated, params }, operation) =>
      isAt(where, operation) &&
      memberPath(instancePath, params) === path &&
      (keyword === undefined || keyword === violated),
  };
}

/** Requests that the API allows are refused. */
export function refuse(
  where: Where,
  isRefused: (input: JsonObject) => boolean,
  code = 'ValidationException',
): Change {
  return {
    refuses: (input, operation) => {
      if (isAt(where, operation) && isRefused(input)) throw new ServiceError(code, 'no');
    },
  };
}

/** A missing member is reported at its parent. */
function memberPath(pointer: string, params: Readonly<Record<string, unknown>>): string {
  const missing = params['missingProperty'];
  return [...pointer.split('/'), ...(typeof missing === 'string' ? [missing] : [])]
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .join('.');
}
