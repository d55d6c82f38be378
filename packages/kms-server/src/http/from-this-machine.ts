import type { HttpResponse } from '@trent/protocol';
import type { Route } from '@trent/server-runtime/node';
import { isLoopbackAddress } from './loopback.ts';
import { json } from './operator-routes.ts';

/**
 * Why a request that is not signed, and changes something, is refused with 403: it must come from this machine, and not
 * out of a web page, which could send it as well; browsers name the page in `Origin`. `null` where it is not refused.
 */
export function refusalOfForeign(
  ...[request, { remoteAddress }]: Parameters<Route>
): HttpResponse | null {
  if (remoteAddress !== undefined && !isLoopbackAddress(remoteAddress)) {
    return json(403, { message: 'this must come from the machine that the server runs on' });
  }
  if (request.headers['origin'] !== undefined) {
    return json(403, { message: 'this must not come from a web page' });
  }
  return null;
}
