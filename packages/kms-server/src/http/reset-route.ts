import type { Route } from '@trent/server-runtime/node';
import { isLoopbackAddress } from './loopback.ts';
import { json } from './operator-routes.ts';

/**
 * `POST /_trent/reset`: empties the store, answers 200 and `{}`. Only for a server that keeps nothing anyway.
 *
 * The request is not signed, so it must come from this machine, and not out of a web page, which could send it as
 * well: browsers name the page in `Origin`. Everyone else gets 403.
 */
export function resetRoute(reset: () => Promise<void>): Route {
  return async (request, { remoteAddress }) => {
    if (request.method !== 'POST') return json(405, { message: 'send POST' }, { allow: 'POST' });
    if (remoteAddress !== undefined && !isLoopbackAddress(remoteAddress)) {
      return json(403, {
        message: 'a reset must come from the machine that the server runs on',
      });
    }
    if (request.headers['origin'] !== undefined) {
      return json(403, { message: 'a reset must not come from a web page' });
    }
    await reset();
    return json(200, {});
  };
}
