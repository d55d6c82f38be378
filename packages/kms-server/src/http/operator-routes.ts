import type { HttpRequest, HttpResponse } from '@trent/protocol';
import type { Connection } from '@trent/server-runtime';
import type { Route } from '@trent/server-runtime/node';
import type { Metrics } from '../metrics/metrics.ts';

/** What the operator's side of a server answers. */
export interface OperatorRoutesOptions {
  /** What keeps the server from serving, a short word each; empty where nothing does. */
  readonly problems: () => Promise<readonly string[]>;
  readonly metrics: Metrics;
  /** Who may read the metrics, by IP address; `undefined` in memory. */
  readonly mayReadMetrics: (address: string | undefined) => boolean;
  /** Empties the store; left out where there is no such thing. */
  readonly reset?: Route;
  /** The time by which keys live; left out where it is that of the machine. */
  readonly clock?: Route;
}

/**
 * The paths under `/_trent/`, none of which needs a signature:
 * `GET health` says that the process runs; `GET ready` that it can serve, or 503 and why not; `GET metrics` is for
 * Prometheus; `POST reset` and `clock` exist where a server keeps nothing. The page below `reference` has routes of its own.
 */
export function operatorRoutes(
  options: OperatorRoutesOptions,
): (method: string, path: string) => Route | undefined {
  const routes = new Map<string, Route>([
    ['/_trent/health', get(async () => json(200, { status: 'running' }))],
    ['/_trent/ready', get(() => ready(options))],
    ['/_trent/metrics', get((connection) => metrics(options, connection))],
    ...(options.reset === undefined ? [] : [['/_trent/reset', options.reset] as const]),
    ...(options.clock === undefined ? [] : [['/_trent/clock', options.clock] as const]),
  ]);
  return (_method, path) => (path.startsWith('/_trent/') ? routes.get(path) : undefined);
}

async function ready({ problems }: OperatorRoutesOptions): Promise<HttpResponse> {
  const found = await problems();
  return found.length === 0
    ? json(200, { status: 'ready' })
    : json(503, { status: 'not ready', problems: found });
}

async function metrics(
  options: OperatorRoutesOptions,
  { remoteAddress }: Connection,
): Promise<HttpResponse> {
  if (!options.mayReadMetrics(remoteAddress)) {
    return json(403, {
      message: `metrics are for this machine and the networks that the configuration lists under 'metrics'`,
    });
  }
  return {
    status: 200,
    headers: { 'content-type': options.metrics.contentType },
    body: await options.metrics.text(),
  };
}

function get(answer: (connection: Connection) => Promise<HttpResponse>): Route {
  return async (request: HttpRequest, connection) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? answer(connection)
      : json(405, { message: 'send GET' }, { allow: 'GET' });
}

export function json(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}
