import type { Route } from '@trent/server-runtime/node';
import { refusalOfForeign } from './from-this-machine.ts';
import { json } from './operator-routes.ts';

/**
 * `POST /_trent/reset`: brings the store back to what it was at the start, answers 200 and `{}`. Only for a server that
 * keeps nothing anyway. It is not signed, so it is for this machine alone: everyone else gets 403.
 */
export function resetRoute(reset: () => Promise<void>): Route {
  return async (request, connection) => {
    if (request.method !== 'POST') return json(405, { message: 'send POST' }, { allow: 'POST' });
    const refused = refusalOfForeign(request, connection);
    if (refused !== null) return refused;
    await reset();
    return json(200, {});
  };
}
