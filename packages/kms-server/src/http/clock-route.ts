import type { Route } from '@trent/server-runtime/node';
import type { SettableClock } from '../settable-clock.ts';
import type { UpkeepCounts } from '../key-upkeep.ts';
import { refusalOfForeign } from './from-this-machine.ts';
import { json } from './operator-routes.ts';

/** ECMAScript's own range is 8,640,000,000,000,000 ms, from which dates must still be reckoned on. */
const maxSeconds = 3_650_000 * 86_400;

/**
 * `GET /_trent/clock` answers `{"now": ISO 8601}`: the time by which keys live. `POST` sets it, to `{"now": ...}` or on by
 * `{"advanceSeconds": n}`, does at once what is due by then, and answers how many keys were `deleted` and `rotated`. Only
 * for a server that keeps nothing, and for this machine alone. Signatures keep to the time of the machine.
 */
export function clockRoute(clock: SettableClock, keepUp: () => Promise<UpkeepCounts>): Route {
  return async (request, connection) => {
    const { method } = request;
    if (method === 'GET' || method === 'HEAD') return json(200, { now: clock.now() });
    if (method !== 'POST') {
      return json(405, { message: 'send GET or POST' }, { allow: 'GET, POST' });
    }
    const refused = refusalOfForeign(request, connection);
    if (refused !== null) return refused;
    const time = readTime(Buffer.from(request.body).toString(), clock.now());
    if (time === null) {
      return json(400, {
        message: 'send {"now": "2030-01-31T12:00:00Z"} or {"advanceSeconds": 86400}',
      });
    }
    clock.set(time);
    return json(200, { now: clock.now(), ...(await keepUp()) });
  };
}

function readTime(text: string, now: Date): Date | null {
  let body: { readonly now?: unknown; readonly advanceSeconds?: unknown } | null;
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return null;
  }
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== 1) return null;
  const { now: wanted, advanceSeconds: seconds } = body;
  if (typeof wanted === 'string') {
    const time = new Date(wanted);
    return Number.isNaN(time.getTime()) ? null : time;
  }
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= maxSeconds)) return null;
  return new Date(now.getTime() + seconds * 1_000);
}
