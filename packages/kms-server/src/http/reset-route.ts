import type { HttpRequest, HttpResponse } from '@trent/protocol';
import type { Handler } from '@trent/server-runtime';
import { isLoopbackAddress } from './loopback.ts';

const resetPath = '/_trent/reset';

/**
 * Adds `POST /_trent/reset` in front of a handler: empties the store, answers 200 and `{}`. Only for a server that
 * keeps nothing anyway.
 *
 * The request is not signed, so it must come from this machine, and not out of a web page, which could send it as
 * well: browsers name the page in `Origin`. Everyone else gets 403.
 */
export function withResetRoute(handler: Handler, reset: () => Promise<void>): Handler {
  return async (request, connection) => {
    if (pathOf(request) !== resetPath) return handler(request, connection);
    if (request.method !== 'POST') return answer(405, 'send POST', { allow: 'POST' });
    const { remoteAddress } = connection;
    if (remoteAddress !== undefined && !isLoopbackAddress(remoteAddress)) {
      return answer(403, 'a reset must come from the machine that the server runs on');
    }
    if (request.headers['origin'] !== undefined) {
      return answer(403, 'a reset must not come from a web page');
    }
    await reset();
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
  };
}

function pathOf({ target }: HttpRequest): string {
  return target.split('?', 1)[0] ?? target;
}

function answer(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ message }),
  };
}
