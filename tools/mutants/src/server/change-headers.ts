import type { HttpRequest } from '@trent/protocol';
import type { Handler } from '@trent/server-runtime';
import type { Change } from '../mutant.ts';

/** `next`, which takes the headers that `change` makes; `original` finds the request that was sent and signed. */
export function changeHeaders(
  next: Handler,
  change: NonNullable<Change['headers']>,
  original: WeakMap<HttpRequest, HttpRequest>,
): Handler {
  return (request, connection) => {
    const changed: HttpRequest = { ...request, headers: change(request.headers) };
    original.set(changed, original.get(request) ?? request);
    return next(changed, connection);
  };
}
